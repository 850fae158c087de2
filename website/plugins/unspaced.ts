/**
 * The letters of scripts that put no blanks between words, for a class in a pattern. Korean puts blanks, but joins words, and
 * endings, so freely that it is read like them.
 */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々';
