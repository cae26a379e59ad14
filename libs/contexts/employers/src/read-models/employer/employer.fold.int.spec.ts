import { projectionSpec, useTestDatabase } from '@alongside/testing';
import { employerDecider } from '../../domain/employer/employer.decider';
import type { EmployerEvent } from '../../domain/employer/employer.events';
import {
  briefingId,
  contact,
  contactId,
  details,
  employerId,
  happened,
  office,
  otherEmployerId,
  otherOffice,
  person,
  personId,
  registeredOn,
  today,
} from '../../domain/employer/told-employer.contract';
import { employerFold } from './employer.fold';

/** Base64, so without a word of what was said. */
const sealed = expect.stringMatching(/^[A-Za-z0-9+/]{40,}={0,2}$/);

describe('the employers', () => {
  const employers = projectionSpec({ fold: employerFold, deciders: [employerDecider], database: useTestDatabase() });
  const project = async (events: readonly EmployerEvent[], forget: string[] = []) => {
    const given = events.map((event) => ({ stream: `employer-${employerId}`, event }) as const);
    return (await employers.project(given, { forget }))['employer'];
  };

  const asRegistered = {
    ...{ employerId, revision: 0, ...details, offices: [office], registeredOn },
    ...{ stage: 'prospect', stageOn: registeredOn, stageReason: null, willingOn: null, conditions: [], reviewOn: null },
    ...{ persons: [], contacts: [], contactedOn: null, briefings: [], briefedOn: null, enteredInErrorOn: null },
    ...{ canonicalId: null, duplicateIds: [] },
  };

  it('show what was registered, and what it was corrected to', async () => {
    expect(await project([happened.registration()])).toEqual([asRegistered]);
    const { companyNumber: _, community: _community, site: _site, ...bare } = details;
    const nothing = { companyNumber: null, community: null, site: null };
    expect(await project([happened.registration(), happened.details(bare)])).toEqual([
      { ...asRegistered, ...nothing, revision: 1 },
    ]);
  });

  it('show which offices work with them', async () => {
    const moved = [happened.registration(), happened.joining(), happened.leaving()];
    expect(await project(moved)).toMatchObject([{ offices: [otherOffice] }]);
  });

  it('keep what was said of a contact person sealed, and none of it once the person is no contact', async () => {
    const words = { type: 'ContactPersonNamed', sealed: { personal: sealed } };
    const named = [happened.registration(), happened.person()];
    const asNamed = { personId, namedOn: today, endedOn: null, words };
    expect(await project(named)).toMatchObject([{ persons: [asNamed] }]);
    expect(await project(named, [personId])).toMatchObject([{ persons: [asNamed] }]);
    const corrected = happened.personCorrected({ ...person, jobTitle: 'Owner' });
    expect(await project([...named, corrected])).toMatchObject([
      { persons: [{ ...asNamed, words: { type: 'ContactPersonCorrected' } }] },
    ]);
    expect(await project([...named, corrected, happened.personGone()])).toMatchObject([
      { persons: [{ ...asNamed, endedOn: today, words: null }] },
    ]);
  });

  it('show the last contact and briefing, without those that were entered in error', async () => {
    const told = [happened.registration(), happened.contact(), happened.briefing()];
    expect(await project(told)).toMatchObject([
      {
        contacts: [{ id: contactId, on: today }],
        contactedOn: today,
        briefings: [{ id: briefingId }],
        briefedOn: today,
      },
    ]);
    expect(await project([...told, happened.contactCorrected(contact, '2026-03-05')])).toMatchObject([
      { contactedOn: '2026-03-05' },
    ]);
    expect(await project([...told, happened.contactError(), happened.briefingError()])).toMatchObject([
      { contacts: [], contactedOn: null, briefings: [], briefedOn: null },
    ]);
  });

  it('show whether they are willing, and how far the work with them has come', async () => {
    const willing = [
      happened.registration(),
      happened.stage('engaged'),
      happened.willingness(['mentor'], '2026-09-01'),
    ];
    const said = { willingOn: today, conditions: ['mentor'], reviewOn: '2026-09-01' };
    expect(await project(willing)).toMatchObject([
      { stage: 'engaged', stageOn: today, stageReason: 'agreed', ...said },
    ]);
    expect(await project([...willing, happened.unwillingness()])).toMatchObject([
      { willingOn: null, conditions: [], reviewOn: null },
    ]);
  });

  it('know into which they are merged, and which are merged into them, until that is undone', async () => {
    const merged = [happened.registration(), happened.merge()];
    expect(await project(merged)).toMatchObject([{ canonicalId: otherEmployerId }]);
    expect(await project([...merged, happened.unmerge()])).toEqual([{ ...asRegistered, revision: 2 }]);
    const takenIn = [happened.registration(), happened.takingIn()];
    expect(await project(takenIn)).toMatchObject([{ canonicalId: null, duplicateIds: [otherEmployerId] }]);
    expect(await project([...takenIn, happened.lettingGo()])).toEqual([{ ...asRegistered, revision: 2 }]);
  });

  it('keep nobody as a contact of what was entered in error', async () => {
    expect(await project([happened.registration(), happened.person(), happened.error()])).toMatchObject([
      { enteredInErrorOn: today, persons: [{ endedOn: today, words: null }] },
    ]);
  });
});
