import { partsOf, writtenFormsOf } from './name-parts';

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
  });
});
