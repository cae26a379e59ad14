import { officeId } from './office-id';
import { officeAmong } from './office-register';

const harlesden = { id: '0192cccc-0000-7000-8000-00000000000a', name: 'Harlesden', closedOn: null };
const before = { id: '0192cccc-0000-7000-8000-00000000000b', name: 'Harlesden', closedOn: '2025-04-01' };
const closed = { id: '0192cccc-0000-7000-8000-00000000000c', name: 'Old Mill', closedOn: '2025-04-01' };
const made = { id: officeId('Northgate'), name: 'Northgate Jobcentre', closedOn: null };
const officeOf = officeAmong([harlesden, before, closed, made]);

describe('an office of the register', () => {
  it.each([
    ['its id', harlesden.id.toUpperCase(), harlesden],
    ['its name, whatever the case and the spaces', '  harlesDEN ', harlesden],
    ['the name that it had when it was closed', 'Old  Mill', closed],
    ['the id of one that was closed', before.id, before],
    ['the name from which its id was made', 'northgate', made],
    ['what it is called now', 'Northgate Jobcentre', made],
  ])('is found by %s', (_, idOrName, { id }) => {
    expect(officeOf(idOrName)).toBe(id);
  });

  it('is told from all others, or refused', () => {
    expect(() => officeOf('Canal Street')).toThrow('the register has no office "Canal Street"; it has Harlesden (');
    expect(() => officeOf('0192cccc-0000-7000-8000-00000000000d')).toThrow('the register has no office');
    const twice = officeAmong([harlesden, { ...before, closedOn: null }]);
    expect(() => twice('Harlesden')).toThrow('several offices are called "Harlesden": name it by its id');
    expect(() => officeAmong([])('Harlesden')).toThrow('it has none');
  });
});
