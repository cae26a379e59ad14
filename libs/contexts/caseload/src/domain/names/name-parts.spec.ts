import { formsOf, partsOf, spellingsOf, wholePartsIn, wholePartsOf } from './name-parts';

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
    const heard = (name: string) => formsOf(name).heard;
    expect(heard('Abdul Rahman')).toEqual(['abdulrahman', 'abdul', 'rahman']);
    expect(heard('Abu Bakr Bin Ali')).toEqual(['abu', 'bakr', 'bin', 'ali', 'abubakr', 'binali']);
    expect(heard('Al-Madeup')).toEqual(['madeup', 'al', 'almadeup']);
    expect(heard('de la Sample')).toEqual(['de', 'la', 'sample', 'delasample', 'lasample']);
    expect(heard('De Ali')).toEqual(['de', 'ali']);
  });

  it('may be one word with the part beside it', () => {
    const paired = (name: string) => formsOf(name).paired;
    expect(paired('Mary Jane Al-Madeup')).toEqual(['almadeup', 'maryjane', 'janealmadeup']);
    expect(paired('De Ali')).toEqual(['deali']);
    expect(paired('Mary')).toEqual([]);
  });

  it('by which two records have one name are one with the prefix before it', () => {
    for (const family of ["O'Testy", 'O Testy', 'O’TESTY'])
      expect(wholePartsOf({ given: 'Sam', family })).toEqual(['sam', 'otesty']);
    expect(wholePartsOf({ given: 'Mac D', family: 'O Testy' })).toEqual(['mac', 'd', 'otesty']);
    expect(wholePartsOf({ given: 'Sam', family: 'Testy D' })).toEqual(['sam', 'testy', 'd']);
  });

  it('by which one may be meant are with the prefix, and without', () => {
    expect(wholePartsIn('John D Smith')).toEqual([
      ['john', 'dsmith'],
      ['john', 'd', 'smith'],
    ]);
  });

  it('are asked for in all that others may write', () => {
    expect(spellingsOf('Sam O Testy')).toEqual([
      { heard: ['sam'], paired: ['samo'] },
      { heard: ['o'], paired: ['otesty', 'samo'] },
      { heard: ['testy', 'otesty'], paired: ['otesty'] },
    ]);
    expect(spellingsOf('De Ali')).toEqual([
      { heard: ['de'], paired: ['deali'] },
      { heard: ['ali'], paired: ['deali'] },
    ]);
  });
});
