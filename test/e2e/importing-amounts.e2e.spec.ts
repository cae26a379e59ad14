import { londonDateOf } from '@alongside/kernel';
import { officeId } from '../../apps/ops/src/import/office-id';
import { casework } from './support/casework';
import { counted, exampleOf, recordFiles } from './support/record-files';
import { useTestApi } from './support/test-api';

const api = useTestApi({ offices: [officeId('Northgate'), officeId('Canal Street')] });
const { show } = casework(api);
const { take, idOf } = recordFiles(api);

interface Told {
  readonly weekly?: string;
  readonly to?: string;
  readonly lastHeardOf?: string;
}

describe('weekly amounts of claims of another system', () => {
  const header = 'award;client no;benefit;from;weekly;office;to;left for;hours;last heard of';
  const row = (id: string, { weekly = '', to = '', lastHeardOf = '' }: Told) =>
    `${id};10021;UC;12/01/2026;${weekly};Northgate;${to};${to && 'training'};;${lastHeardOf}`;
  const text = (rows: Readonly<Record<string, Told>>) =>
    [header, ...Object.entries(rows).map(([id, told]) => row(id, told))].join('\n');
  const both = async (rows: Readonly<Record<string, Told>>) => {
    const judged = await take('claims', text(rows), { dryRun: true });
    const taken = await take('claims', text(rows));
    expect(taken).toEqual(judged);
    return taken;
  };
  const claim = (id: string) => show(`/v1/claims/${idOf('claim', id)}`);
  beforeAll(() => exampleOf('people').then((people) => take('people', people)));

  it('are adjusted before the row closes the claim, or ends its follow-up', async () => {
    const [year, month, day] = londonDateOf(new Date().toISOString()).split('-');
    const open = { earlier: { weekly: '80,00' }, today: { weekly: '80,00' }, none: {}, lost: { weekly: '80,00' } };
    expect(await both(open)).toEqual(counted({ rows: 4, new: 4 }));
    const ended = {
      earlier: { weekly: '95,00', to: '02/03/2026' },
      today: { weekly: '95,00', to: `${day}/${month}/${year}` },
      none: { weekly: '95,00', to: '02/03/2026' },
      lost: { weekly: '95,00', lastHeardOf: '02/03/2026' },
    };
    expect(await both(ended)).toEqual(counted({ rows: 4, changed: 4 }));
    expect(await claim('earlier')).toMatchObject({ weeklyAmountPence: 9_500, closedOn: '2026-03-02' });
    expect(await claim('today')).toMatchObject({ weeklyAmountPence: 9_500, closedOn: `${year}-${month}-${day}` });
    expect(await claim('none')).toMatchObject({ weeklyAmountPence: 9_500, closedOn: '2026-03-02' });
    expect(await claim('lost')).toMatchObject({ weeklyAmountPence: 9_500, followUpEndedOn: '2026-03-02' });
    expect(await both(ended)).toEqual(counted({ rows: 4, unchanged: 4 }));
  });

  it('are refused where they are others than those of a claim that has ended', async () => {
    const to = '02/03/2026';
    await both({ paid: { weekly: '80,00', to }, unpaid: { to }, left: { weekly: '80,00', lastHeardOf: to } });
    const head = await api.head();
    const refused = { paid: { weekly: '95,00', to }, unpaid: { weekly: '95,00' }, left: { weekly: '95,00' } };
    expect(await both(refused)).toEqual(
      counted({
        rows: 3,
        rejected: 3,
        by: { conflict: 3 },
        reasons: [
          [2, 'the claim is closed already, with another weekly amount'],
          [3, 'the claim is closed already, without a weekly amount'],
          [4, 'follow-up of the claim ended already, with another weekly amount'],
        ],
      }),
    );
    expect(await api.head()).toBe(head);
    expect(await both({ paid: { to }, unpaid: {}, left: {} })).toEqual(counted({ rows: 3, unchanged: 3 }));
  });

  it('are refused where another was recorded from a day after the end that the row tells', async () => {
    await both({ raised: { weekly: '80,00' } });
    expect(await both({ raised: { weekly: '90,00' } })).toEqual(counted({ rows: 1, changed: 1 }));
    const to = '02/03/2026';
    expect(await both({ raised: { weekly: '95,00', to } })).toMatchObject({
      by: { conflict: 1 },
      reasons: [[2, 'another weekly amount was recorded from a day after the end of the claim']],
    });
    expect(await both({ raised: { weekly: '90,00', to } })).toEqual(counted({ rows: 1, changed: 1 }));
    expect(await both({ raised: { weekly: '90,00', to } })).toEqual(counted({ rows: 1, unchanged: 1 }));
  });
});
