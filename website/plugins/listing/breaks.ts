/**
 * Marks where a long line of code may go on below: after what opens or separates, before the dot of a member. Browsers know
 * only blanks, and would cut `self.pool(F.relu(self.conv2(small)))` in the middle of a name. `markup` is escaped.
 */
export function withBreaks(markup: string): string {
  return markup.replace(/[([{,](?=\S|$)/g, '$&<wbr>').replace(/(?<!\.)\??\.(?=[A-Za-z_]|$)/g, '<wbr>$&');
}
