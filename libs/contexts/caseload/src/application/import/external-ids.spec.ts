import { isUuid } from '@alongside/kernel';
import { ExternalIds } from './external-ids';

const key = Buffer.alloc(32, 1);
const ids = new ExternalIds(key, 'northgate');

describe('the ids of another system', () => {
  it('make one and the same id of ours each time', () => {
    expect(ids.idOf('person', 'AB123456C')).toBe(new ExternalIds(key, 'northgate').idOf('person', 'AB123456C'));
    expect(isUuid(ids.idOf('person', 'AB123456C'))).toBe(true);
  });

  it('are other ids of another source, of another kind, and under another secret', () => {
    const others = [
      ids.idOf('person', '1'),
      ids.idOf('claim', '1'),
      ids.commandId('person', '1'),
      new ExternalIds(key, 'canal-street').idOf('person', '1'),
      new ExternalIds(Buffer.alloc(32, 2), 'northgate').idOf('person', '1'),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  it('do not run into each other, however they are cut', () => {
    expect(new ExternalIds(key, 'a').idOf('person', 'b/c')).not.toBe(new ExternalIds(key, 'a/b').idOf('person', 'c'));
  });
});
