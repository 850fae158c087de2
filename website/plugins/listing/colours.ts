import type { BundledTheme, ShikiTransformer } from 'shiki';

/** Both are made for high contrast. */
export const THEMES = {
  light: 'github-light-high-contrast',
  dark: 'github-dark-high-contrast',
} satisfies Record<string, BundledTheme>;

/**
 * For each colour of a piece of code, in the light theme and in the dark one, the class of custom.css: a page holds more than a
 * thousand pieces, and styles of their own would be a sixth of its text.
 */
export const CLASSES: Readonly<Record<string, string | undefined>> = {
  '#0E1116 #F0F3F6': 'code',
  '#A0111F #FF9492': 'code-keyword',
  '#023B95 #91CBFF': 'code-constant',
  '#032563 #ADDCFF': 'code-string',
  '#622CBC #DBB7FF': 'code-function',
  '#702C00 #FFB757': 'code-variable',
  '#66707B #BDC4CC': 'code-comment',
};

/** The class for these colours, or undefined for those that all code has. */
export function classOf(light: string, dark: string): string | undefined {
  const name = CLASSES[`${light} ${dark}`.toUpperCase()];
  if (name === undefined)
    throw new Error(`plugins/listing/colours.ts has no class for the colours "${light}" and "${dark}"`);
  return name === 'code' ? undefined : name;
}

/** For shiki's highlighting of code blocks: the class in place of the style with both colours. */
export const asClass: NonNullable<ShikiTransformer['span']> = ({ properties }) => {
  const [, light, dark] = /--shiki-light:(#\w+);--shiki-dark:(#\w+)/.exec(String(properties.style)) ?? [];
  if (light === undefined || dark === undefined) return;
  delete properties.style;
  const name = classOf(light, dark);
  if (name !== undefined) properties.class = name;
};
