import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { claimantDecider, type ClaimantCommand } from './claimant.decider';
import type { ClaimantEvent } from './claimant.events';
import {
  another,
  barrierEnteredInError,
  communitiesDeclared,
  cookeryDeclared,
  correct,
  corrected,
  declareCommunities,
  declareCookery,
  declareLanguages,
  describeNeeds,
  enterCookeryInError,
  correctSupporter,
  endSupporter,
  enterSupporterInError,
  enterBarrierInError,
  facts,
  hodan,
  housing,
  identified,
  identify,
  languagesDeclared,
  liftExclusion,
  mergeCommands,
  nameSupporter,
  needsDescribed,
  register,
  registered,
  resolve,
  resolved,
  setExclusion,
  takeBackBarrier,
  takeBackCookery,
  today,
  type Kind,
} from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);

/** One of each: a command that is not listed here does not compile. */
const commands: { [One in Kind]: ClaimantCommand } = {
  register: register(),
  'correct-details': correct(hodan),
  'declare-languages': declareLanguages(['so'], true),
  'describe-accessibility-needs': describeNeeds('Reads large print only'),
  'declare-communities': declareCommunities('somali'),
  'declare-skill': declareCookery({ level: 'advanced' }),
  'take-back-skill': takeBackCookery(),
  'enter-skill-in-error': enterCookeryInError(),
  'identify-barrier': identify(),
  'resolve-barrier': resolve(),
  'enter-barrier-in-error': enterBarrierInError,
  'take-back-barrier': takeBackBarrier,
  'name-supporter': nameSupporter(),
  'correct-supporter': correctSupporter(),
  'end-supporter': endSupporter(),
  'enter-supporter-in-error': enterSupporterInError,
  'set-exclusion': setExclusion(),
  'lift-exclusion': liftExclusion(),
  ...mergeCommands,
};

describe('whatever is recorded of a claimant', () => {
  it.each(Object.values(commands))('has happened already: $kind is refused for tomorrow', (command) =>
    claimant
      .given()
      .when({ ...command, today: '2026-03-08' })
      .thenRefuses('caseload/in-the-future'),
  );

  it.each(Object.values(commands).filter(({ kind }) => kind !== 'register'))(
    'needs somebody who was registered: $kind is refused otherwise',
    (command) => claimant.given().when(command).thenRefuses('caseload/claimant-not-found'),
  );
});

describe('registering a claimant', () => {
  it('needs no more than a name', () => claimant.given().when(register()).then(registered()));

  it('keeps the birth month beside the date of birth, and the National Insurance number without spaces', () =>
    claimant
      .given()
      .when(register({ ...hodan, dateOfBirth: '1999-04-17', nationalInsuranceNumber: 'ab 12 34 56 c' }))
      .then(
        registered({
          ...hodan,
          dateOfBirth: '1999-04-17',
          birthMonth: '1999-04',
          nationalInsuranceNumber: 'AB123456C',
        }),
      ));

  it('takes an estimated birth month of somebody without papers', () =>
    claimant
      .given()
      .when(register({ ...hodan, birthMonth: '1999-01', contact: { phone: '020 7946 0018' } }))
      .then(registered({ ...hodan, birthMonth: '1999-01', contact: { phone: '020 7946 0018' } })));

  it('takes a birth month that agrees with the date of birth', () =>
    claimant
      .given()
      .when(register({ ...hodan, dateOfBirth: '1999-04-17', birthMonth: '1999-04' }))
      .then(registered({ ...hodan, dateOfBirth: '1999-04-17', birthMonth: '1999-04' })));

  it('may be entered later than it happened', () =>
    claimant
      .given()
      .when({ ...register(), today: '2026-05-01' })
      .then(registered()));

  it('refuses somebody who is registered already', () =>
    claimant.given(registered()).when(register()).thenRefuses('caseload/claimant-already-registered'));

  it('refuses a birth month that is not that of the date of birth', () =>
    claimant
      .given()
      .when(register({ ...hodan, dateOfBirth: '1999-04-17', birthMonth: '1999-05' }))
      .thenRefuses('caseload/birth-month-mismatch'));

  it.each([{ dateOfBirth: '2026-03-10' }, { birthMonth: '2026-04' }])('refuses somebody not yet born: %j', (birth) =>
    claimant
      .given()
      .when(register({ ...hodan, ...birth }))
      .thenRefuses('caseload/born-later'),
  );

  it('takes a birth on the day of the entry itself', () =>
    claimant
      .given()
      .when(register({ ...hodan, dateOfBirth: today }))
      .then(registered({ ...hodan, dateOfBirth: today, birthMonth: '2026-03' })));

  it('refuses what is no National Insurance number', () =>
    claimant
      .given()
      .when(register({ ...hodan, nationalInsuranceNumber: 'GB123456C' }))
      .thenRefuses('caseload/national-insurance-number-invalid'));
});

describe('declaring languages', () => {
  it('records them, the preferred one first, and whether an interpreter is needed', () =>
    claimant
      .given(registered())
      .when(declareLanguages(['so', 'en'], true))
      .then(languagesDeclared(['so', 'en'], true)));

  it('records that another language is preferred now', () =>
    claimant
      .given(registered(), languagesDeclared(['so', 'en'], false))
      .when(declareLanguages(['en', 'so'], false))
      .then(languagesDeclared(['en', 'so'], false)));

  it('records that an interpreter is not needed any more', () =>
    claimant
      .given(registered(), languagesDeclared(['so'], true))
      .when(declareLanguages(['so'], false))
      .then(languagesDeclared(['so'], false)));

  it('changes nothing when they are as declared before', () =>
    claimant
      .given(registered(), languagesDeclared(['so', 'en'], true))
      .when(declareLanguages(['so', 'en'], true))
      .thenNothing());
});

describe('describing accessibility needs', () => {
  it('records them in words', () =>
    claimant
      .given(registered())
      .when(describeNeeds('Reads large print only'))
      .then(needsDescribed('Reads large print only')));

  it('records that there are none any more', () =>
    claimant
      .given(registered(), needsDescribed('Reads large print only'))
      .when(describeNeeds(''))
      .then(needsDescribed('')));

  it('changes nothing when they are as described before', () =>
    claimant
      .given(registered(), needsDescribed('Reads large print only'))
      .when(describeNeeds('Reads large print only'))
      .thenNothing());
});

describe('declaring communities', () => {
  it('records those that somebody says to belong to', () =>
    claimant
      .given(registered())
      .when(declareCommunities('somali', 'care-leaver'))
      .then(communitiesDeclared('somali', 'care-leaver')));

  it('lets somebody take it back', () =>
    claimant.given(registered(), communitiesDeclared('somali')).when(declareCommunities()).then(communitiesDeclared()));

  it('changes nothing when they are the same, whichever is named first', () =>
    claimant
      .given(registered(), communitiesDeclared('somali', 'care-leaver'))
      .when(declareCommunities('care-leaver', 'somali'))
      .thenNothing());

  it.each(['erased', 'not-stated', 'none'])('counts nobody by hand among those of whom nothing is known: %s', (code) =>
    claimant.given(registered()).when(declareCommunities('somali', code)).thenRefuses('caseload/reserved-code'),
  );
});

describe('declaring a skill', () => {
  it('records its level and where it was used', () =>
    claimant
      .given(registered())
      .when(declareCookery({ level: 'advanced', workHistory: 'Four years at an invented canteen' }))
      .then(cookeryDeclared({ level: 'advanced', workHistory: 'Four years at an invented canteen' })));

  it('records another level of the same skill', () =>
    claimant
      .given(registered(), cookeryDeclared({ level: 'beginner' }))
      .when(declareCookery({ level: 'intermediate' }))
      .then(cookeryDeclared({ level: 'intermediate' })));

  it('records more work history at the same level', () =>
    claimant
      .given(registered(), cookeryDeclared({ level: 'advanced' }))
      .when(declareCookery({ level: 'advanced', workHistory: 'A summer on a made-up ferry' }))
      .then(cookeryDeclared({ level: 'advanced', workHistory: 'A summer on a made-up ferry' })));

  it('changes nothing at the level declared before', () =>
    claimant
      .given(registered(), cookeryDeclared({ level: 'advanced' }))
      .when(declareCookery({ level: 'advanced' }))
      .thenNothing());

  it('takes no word for a skill that lists have for people who were forgotten', () =>
    claimant
      .given(registered())
      .when({ ...declareCookery({ level: 'advanced' }), skill: 'erased' } as ClaimantCommand)
      .thenRefuses('caseload/reserved-code'));
});

describe('identifying a barrier', () => {
  it('records its theme, how severe it is, and a note', () =>
    claimant
      .given(registered())
      .when(identify({ note: "Sleeps at a friend's" }))
      .then(identified({ note: "Sleeps at a friend's" })));

  it('records one of another theme beside it', () =>
    claimant
      .given(registered(), identified())
      .when(identify({ barrierId: another, theme: 'childcare' }))
      .then(identified({ barrierId: another, theme: 'childcare' })));

  it('records it anew when it comes back after it was resolved', () =>
    claimant
      .given(registered(), identified(), resolved())
      .when(identify({ barrierId: another }))
      .then(identified({ barrierId: another })));

  it('is refused while one of the same theme is open', () =>
    claimant
      .given(registered(), identified())
      .when(identify({ barrierId: another }))
      .thenRefuses('caseload/barrier-already-open'));

  it.each(['erased', 'not-stated', 'none'])('counts nobody by hand among those of whom nothing is known: %s', (theme) =>
    claimant.given(registered()).when(identify({ theme })).thenRefuses('caseload/reserved-code'),
  );
});

describe('resolving a barrier', () => {
  it('records that it stands in the way no longer', () =>
    claimant
      .given(registered(), identified())
      .when(resolve({ note: 'Has a room of her own' }))
      .then(resolved({ note: 'Has a room of her own' })));

  it('may happen on the day on which it was identified', () =>
    claimant.given(registered(), identified()).when(resolve()).then(resolved()));

  it('refuses a barrier that this claimant does not have', () =>
    claimant.given(registered()).when(resolve()).thenRefuses('caseload/barrier-not-found'));

  it('refuses one that is resolved already', () =>
    claimant
      .given(registered(), identified(), resolved())
      .when(resolve())
      .thenRefuses('caseload/barrier-already-resolved'));

  it('refuses a day before it was identified', () =>
    claimant
      .given(registered(), identified())
      .when(resolve({ occurredAt: '2026-03-08' }))
      .thenRefuses('caseload/out-of-order'));
});

describe('a barrier that was entered in error', () => {
  it('says why, resolved or not', () => {
    claimant.given(registered(), identified()).when(enterBarrierInError).then(barrierEnteredInError);
    claimant.given(registered(), identified(), resolved()).when(enterBarrierInError).then(barrierEnteredInError);
  });

  it('is one of this claimant', () =>
    claimant.given(registered()).when(enterBarrierInError).thenRefuses('caseload/barrier-not-found'));

  it.each([resolve(), enterBarrierInError])('is over and done with: $kind is refused', (command) =>
    claimant
      .given(registered(), identified(), barrierEnteredInError)
      .when(command)
      .thenRefuses('caseload/entered-in-error'),
  );

  it('leaves room for another one of the same theme', () =>
    claimant
      .given(registered(), identified(), barrierEnteredInError)
      .when(identify({ barrierId: another }))
      .then(identified({ barrierId: another })));
});

describe('a barrier told in a request that was refused in the end', () => {
  it('is taken back as entered in error, resolved or not', () => {
    claimant.given(registered(), identified()).when(takeBackBarrier).then(barrierEnteredInError);
    claimant.given(registered(), identified(), resolved()).when(takeBackBarrier).then(barrierEnteredInError);
  });

  it('is nothing to take back where somebody entered it in error, or where it is not known', () => {
    claimant.given(registered(), identified(), barrierEnteredInError).when(takeBackBarrier).thenNothing();
    claimant.given(registered()).when(takeBackBarrier).thenNothing();
  });

  it('may be told again', () =>
    claimant.given(registered(), identified(), barrierEnteredInError).when(identify()).then(identified()));
});

describe('a claimant who was forgotten', () => {
  const said: ClaimantEvent[] = [
    { type: 'ClaimantRegistered', data: { ...facts, name: forgotten } },
    { type: 'LanguagesDeclared', data: { ...facts, languages: forgotten, interpreterNeeded: forgotten } },
    { type: 'CommunitiesDeclared', data: { ...facts, communities: forgotten } },
    { type: 'SkillDeclared', data: { ...facts, skill: forgotten, level: forgotten } },
    { type: 'BarrierIdentified', data: { ...facts, barrierId: housing, theme: forgotten, severity: forgotten } },
  ];

  // The vault refuses to seal the event: so nobody learns from a no-op what was declared.
  it.each([
    [declareLanguages([], false), languagesDeclared([], false)],
    [declareCommunities(), communitiesDeclared()],
    [declareCookery({ level: 'advanced' }), cookeryDeclared({ level: 'advanced' })],
    [identify({ barrierId: another }), identified({ barrierId: another })],
    [correct(hodan), corrected(hodan)],
  ])('is known by nothing that was declared: $kind finds nothing to compare with', (command, event) =>
    claimant
      .given(...said)
      .when(command)
      .then(event),
  );

  it('still has a barrier that may be resolved, whatever it was', () =>
    claimant
      .given(...said)
      .when(resolve())
      .then(resolved()));
});
