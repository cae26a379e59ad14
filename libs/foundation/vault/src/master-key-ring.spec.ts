import { randomBytes, randomUUID } from 'node:crypto';
import { UnknownWrappingKey } from './key-wrapping';
import { MasterKeyRing, masterKeyLine } from './master-key-ring';

const root = randomBytes(32);
const id = randomUUID();
const secret = randomBytes(32);

describe('the master keys', () => {
  it('begin with the one of the root secret, and go on with those of the text', () => {
    expect(new MasterKeyRing(root).names).toEqual(['root']);
    const ring = new MasterKeyRing(root, () => `\n${masterKeyLine('m1')}  ${masterKeyLine('m2')}\n`);
    expect(ring.names).toEqual(['root', 'm1', 'm2']);
    for (const name of ring.names) expect(ring.unwrap(name, id, ring.wrap(name, id, secret))).toEqual(secret);
  });

  it('open only what they wrapped, under its own name and id', () => {
    const ring = new MasterKeyRing(root, () => masterKeyLine('m1'));
    const wrapped = ring.wrap('m1', id, secret);
    expect(() => ring.unwrap('root', id, wrapped)).toThrow();
    expect(() => ring.unwrap('m1', randomUUID(), wrapped)).toThrow();
    expect(() => ring.unwrap('m2', id, wrapped)).toThrow(UnknownWrappingKey);
  });

  it('are read anew when that is asked for', () => {
    let text = '';
    const ring = new MasterKeyRing(root, () => text);
    text = masterKeyLine('m1');
    expect(() => ring.wrap('m1', id, secret)).toThrow(UnknownWrappingKey);
    ring.refresh();
    expect(ring.wrap('m1', id, secret)).toBeInstanceOf(Buffer);
  });

  it.each(['m1', 'm1 c2hvcnQ=', `root ${root.toString('base64')}`, `m1 ${root.toString('base64')} more`])(
    'are not told where a line is none: %s',
    (line) => {
      const open = () => new MasterKeyRing(root, () => line);
      expect(open).toThrow('line 1 of the master keys is not a name such as m1 and 32 bytes of base64');
      expect(open).not.toThrow(root.toString('base64'));
    },
  );
});
