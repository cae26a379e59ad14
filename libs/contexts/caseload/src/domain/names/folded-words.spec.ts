import { foldedWords } from './folded-words';

describe('the words of a name, folded', () => {
  it.each([
    ['José  MADE-UP', ['jose', 'made', 'up']],
    ["Sa'id O’Invented", ['said', 'oinvented']],
    ['‘Abd al-Raḥmān', ['abd', 'al', 'rahman']],
    ['Łukasz Straße', ['lukasz', 'strasse']],
    ['INVENTED, Jo', ['invented', 'jo']],
    ['İrem', ['irem']],
    ['محمد', ['محمد']],
    ['...', []],
  ])('%s', (name, words) => {
    expect(foldedWords(name)).toEqual(words);
  });
});
