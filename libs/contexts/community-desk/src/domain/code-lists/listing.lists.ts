import { officeBegan as from, type CodeList } from '@alongside/kernel';

const listingWithdrawalReasons: CodeList = {
  id: 'listing-withdrawal-reasons',
  en: 'Why a service is listed no more',
  so: 'Sababta adeeg aan mar dambe loogu qorin liiska',
  codes: [
    { code: 'service-ended', from, en: 'The service has ended', so: 'Adeeggu wuu dhammaaday' },
    { code: 'organisation-closed', from, en: 'Its organisation has closed', so: 'Ururkeedii waa xirmay' },
    { code: 'gone-from-feed', from, en: 'Its directory lists it no more', so: 'Tusaheedii kuma jiro hadda' },
    { code: 'not-confirmed', from, en: 'Nobody confirms it any more', so: 'Cidna ma xaqiijiso hadda' },
    { code: 'at-its-request', from, en: 'Its organisation asked for it', so: 'Ururku ayaa codsaday' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

const listingErrorReasons: CodeList = {
  id: 'listing-error-reasons',
  en: 'Why a service should never have been listed',
  so: 'Sababta adeeg aan weligiis loo qori lahayn',
  codes: [
    { code: 'listed-twice', from, en: 'It is listed already', so: 'Horay ayaa loo qoray' },
    { code: 'wrong-organisation', from, en: 'Another organisation offers it', so: 'Urur kale ayaa bixiya' },
    { code: 'no-service', from, en: 'There is no such service', so: 'Adeeg noocaas ah ma jiro' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const listingCodeLists: readonly CodeList[] = [listingWithdrawalReasons, listingErrorReasons];
