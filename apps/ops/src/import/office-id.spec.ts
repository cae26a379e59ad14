import { isUuid } from '@alongside/kernel';
import { officeId } from './office-id';

describe('the id of an office', () => {
  it('made from a name is the same in every run, whatever the case and the spaces', () => {
    expect(officeId('Canal Street')).toBe('abacc6d9-7e68-51c8-8277-4d5a32b26bc2');
    expect(officeId(' canal   STREET ')).toBe(officeId('Canal Street'));
    expect(officeId('Canal Street 2')).not.toBe(officeId('Canal Street'));
    expect(isUuid(officeId('Canal Street'))).toBe(true);
  });

  it('is the id itself where that is given', () => {
    expect(officeId('ABACC6D9-7E68-51C8-8277-4D5A32B26BC2')).toBe('abacc6d9-7e68-51c8-8277-4d5a32b26bc2');
  });
});
