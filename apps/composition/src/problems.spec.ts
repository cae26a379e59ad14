import { isUnreachable } from './problems';

const withCode = (code: string) => Object.assign(new Error('from the server'), { code });

describe('an error of the database', () => {
  it.each([
    ['a connection that was lost', '08006'],
    ['a wrong password', '28P01'],
    ['nobody let in', '28000'],
    ['no such database', '3D000'],
    ['a full disk', '53100'],
    ['no connection left', '53300'],
    ['a database that takes no connections', '55000'],
    ['a server that is shutting down', '57P01'],
    ['nobody at the address', 'ECONNREFUSED'],
  ])('says of %s that it passes', (_, code) => {
    expect(isUnreachable(withCode(code))).toBe(true);
    expect(isUnreachable(Object.assign(new Error('wrapped'), { driverError: withCode(code) }))).toBe(true);
  });

  it.each(['23505', '42P01', '22001', 'XX001'])('says of %s that it is ours to mend', (code) => {
    expect(isUnreachable(withCode(code))).toBe(false);
  });
});
