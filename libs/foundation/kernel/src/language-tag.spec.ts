import { languageTagOf } from './language-tag';

it.each([
  ['SO', 'so'],
  ['so', 'so'],
  ['EN-gb', 'en-GB'],
  ['ZH-hANT-hk', 'zh-Hant-HK'],
  ['ES-419', 'es-419'],
  ['SL-Rozaj-BISKE-1994', 'sl-rozaj-biske-1994'],
  ['EN-ca-X-CA-LATN', 'en-CA-x-ca-latn'],
  ['IW', 'iw'],
  ['none', 'none'],
  ['', ''],
])('the language tag %s is written %s', (told, tag) => {
  expect(languageTagOf(told)).toBe(tag);
});
