/** What a coded column shows of a person who was forgotten. */
export const erased = 'erased';
