import { pairsOf, partsOf, spellingsOf, wholePartsOf, writtenFormsOf } from './name-parts';

describe('the parts of a name', () => {
  it.each([
    ['Amina Madeup', ['amina', 'madeup']],
    ['Abd al-Rahman Madeup', ['abdalrahman', 'madeup']],
    ['Abdul Rahman Madeup', ['abdulrahman', 'madeup']],
    ['Abd ar-Rahman', ['abdarrahman']],
    ['Cabdi Cali', ['cabdi', 'cali']],
    ['Abdul', ['abdul']],
    ['Yusuf Al-Madeup', ['yusuf', 'madeup']],
    ['Al', ['al']],
  ])('of %s', (name, parts) => {
    expect(partsOf(name)).toEqual(parts);
  });

  it('may also be written one by one, or as one word', () => {
    expect(writtenFormsOf('Abdul Rahman')).toEqual(['abdulrahman', 'abdul', 'rahman']);
    expect(writtenFormsOf('Abu Bakr Bin Ali')).toEqual(['abu', 'bakr', 'bin', 'ali', 'abubakr', 'binali']);
    expect(writtenFormsOf('Al-Madeup')).toEqual(['madeup', 'al', 'almadeup']);
    expect(writtenFormsOf('de la Sample')).toEqual(['de', 'la', 'sample', 'delasample', 'lasample']);
  });

  it('by which two records have one name are one with the prefix before it', () => {
    expect(wholePartsOf("Sam O'Testy")).toEqual(['sam', 'otesty']);
    expect(wholePartsOf('Sam O Testy')).toEqual(['sam', 'otesty']);
    expect(wholePartsOf('Mac O Testy D')).toEqual(['macotesty', 'd']);
  });

  it('may be one word with the part beside it', () => {
    expect(pairsOf('Mary Jane Al-Madeup')).toEqual(['maryjane', 'janealmadeup']);
    expect(pairsOf('Mary')).toEqual([]);
    expect(spellingsOf('Sam O Testy')).toEqual([
      { heard: ['sam'], paired: ['samo'] },
      { heard: ['o', 'otesty'], paired: ['samo', 'otesty'] },
      { heard: ['testy', 'otesty'], paired: ['otesty'] },
    ]);
  });
});
