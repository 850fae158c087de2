import { readFileSync } from 'node:fs';
import path from 'node:path';
import { asClass, CLASSES, classOf } from '../../website/plugins/listing/colours';

const css = readFileSync(path.join(__dirname, '../../website/src/css/custom.css'), 'utf8');

test.each(Object.entries(CLASSES))('%s: the class %s has these colours', (colours, name) => {
  const values = [...css.matchAll(new RegExp(`--lab-${name}: (\\S+);`, 'g'))].map(([, value]) => value);
  expect(values.join(' ')).toBe(colours.toLowerCase());
  if (name !== 'code') expect(css).toContain(`.${name} {\n  color: var(--lab-${name});\n}`);
});

test('in the dark theme the sign of the search can be told from its field', () => {
  const infima = readFileSync(require.resolve('infima/dist/css/default/default.css'), 'utf8');
  const [, field = ''] = /--ifm-color-gray-800: #(\w{6})/.exec(infima) ?? [];
  const [, sign = ''] = /search-input-icon: url\('data:[^']*fill="%23(\w{6})"/.exec(css) ?? [];
  // As WCAG measures it.
  const light = (colour: string): number =>
    [0.2126, 0.7152, 0.0722].reduce((sum, part, i) => {
      const value = parseInt(colour.slice(2 * i, 2 * i + 2), 16) / 255;
      return sum + part * (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    }, 0.05);
  expect(light(sign) / light(field)).toBeGreaterThan(4.5);
});

test('colours without a class stop the build', () => {
  expect(() => classOf('#123456', '#FFFFFF')).toThrow('no class for the colours "#123456" and "#FFFFFF"');
});

test("a piece's class stands in place of its style, and ordinary text has neither", () => {
  const piece = (style: string) => {
    const element = { type: 'element' as const, tagName: 'span', properties: { style }, children: [] };
    // Of its environment, it uses nothing.
    asClass.call({} as never, element, 0, 0, element, {} as never);
    return element.properties;
  };
  expect(piece('--shiki-light:#A0111F;--shiki-dark:#FF9492')).toEqual({ class: 'code-keyword' });
  expect(piece('--shiki-light:#0E1116;--shiki-dark:#F0F3F6')).toEqual({});
  expect(piece('color:red')).toEqual({ style: 'color:red' });
});
