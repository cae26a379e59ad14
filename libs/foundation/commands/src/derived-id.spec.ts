import { isUuid } from '@alongside/kernel';
import { derivedId } from './derived-id';

const commandId = '01932a6f-1c00-7abc-8def-0123456789ab';

describe('an id derived from a command', () => {
  it('is the same each time and a UUID that begins like the command id', () => {
    const id = derivedId(commandId, 'claimant');
    expect(id).toBe(derivedId(commandId, 'claimant'));
    expect(isUuid(id)).toBe(true);
    expect(id.slice(0, 13)).toBe(commandId.slice(0, 13));
  });

  it('differs by name and by command', () => {
    const other = '01932a6f-1c00-7abc-8def-0123456789ac';
    expect(new Set([derivedId(commandId, 'a'), derivedId(commandId, 'b'), derivedId(other, 'a')]).size).toBe(3);
  });
});
