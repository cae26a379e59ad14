import { officeBegan as from, type CodeList } from '@alongside/kernel';

export const deskReopeningReasons: CodeList = {
  id: 'desk-reopening-reasons',
  en: 'Why the closing of a desk is taken back',
  so: 'Sababta xiritaanka miiska looga noqday',
  codes: [
    { code: 'closed-in-error', from, en: 'It was closed by mistake', so: 'Si khalad ah ayaa loo xiray' },
    { code: 'goes-on', from, en: 'It goes on after all', so: 'Way sii soconaysaa' },
    { code: 'other', from, en: 'Something else', so: 'Wax kale' },
  ],
};

export const deskCodeLists: readonly CodeList[] = [deskReopeningReasons];
