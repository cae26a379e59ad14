import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import {
  cookeryDeclared,
  cookeryEnteredInError,
  cookeryTakenBack,
  declareCookery,
  enterCookeryInError,
  merged,
  ofCourse,
  registered,
  takeBackCookery,
  today,
} from './told-claimant.contract';

const claimant = deciderSpec(claimantDecider);
const told = (level: 'beginner' | 'intermediate' | 'advanced') => cookeryDeclared({ level });
const learnt = (level: 'intermediate' | 'advanced') => cookeryDeclared({ level, ...ofCourse });

describe('a skill that was gained on a course', () => {
  it('is declared with the course, and no second time', () => {
    const said = { level: 'intermediate', ...ofCourse } as const;
    claimant.given(registered()).when(declareCookery(said)).then(cookeryDeclared(said));
    claimant.given(registered(), learnt('intermediate')).when(declareCookery(said)).thenNothing();
  });

  it('is said by others at the same level as well', () =>
    claimant
      .given(registered(), learnt('advanced'))
      .when(declareCookery({ level: 'advanced' }))
      .then(told('advanced')));
});

describe('taking back a skill that was not gained after all', () => {
  it('takes it from the record where nothing else says so', () =>
    claimant.given(registered(), learnt('advanced')).when(takeBackCookery()).then(cookeryTakenBack()));

  it('leaves the lower level that was told before', () =>
    claimant
      .given(registered(), told('beginner'), learnt('advanced'))
      .when(takeBackCookery())
      .then(cookeryTakenBack('beginner')));

  it('leaves the level at which another course says so, where that is lower', () => {
    const given = claimant.given(registered(), told('beginner'), learnt('advanced'));
    given.when(takeBackCookery('intermediate')).then(cookeryTakenBack('intermediate'));
    given.when(takeBackCookery('advanced')).thenNothing();
  });

  it('changes nothing that was told since, whatever it was', () => {
    claimant.given(registered(), learnt('advanced'), told('beginner')).when(takeBackCookery()).thenNothing();
    claimant.given(registered(), learnt('advanced'), told('advanced')).when(takeBackCookery()).thenNothing();
  });

  it('is done once', () =>
    claimant.given(registered(), learnt('advanced'), cookeryTakenBack()).when(takeBackCookery()).thenNothing());

  it('lets it be gained again', () =>
    claimant
      .given(registered(), learnt('advanced'), cookeryTakenBack())
      .when(declareCookery({ level: 'advanced', ...ofCourse }))
      .then(learnt('advanced')));
});

describe('a skill that was told in error', () => {
  it('is on the record no longer', () =>
    claimant.given(registered(), told('beginner')).when(enterCookeryInError()).then(cookeryEnteredInError()));

  it('is so in all forms of its code, and is declared anew as courses say, each since it was gained there', () => {
    const form = 'http://data.europa.eu/esco/skill/S1.2';
    const later = { enrolmentId: '0192bbbb-0000-7000-8000-00000000001f' };
    const gains = [
      { level: 'intermediate', gainedOn: '2026-01-04', ...ofCourse },
      { level: 'advanced', gainedOn: '2026-02-04', ...later },
    ] as const;
    claimant
      .given(registered(), told('beginner'), cookeryDeclared({ level: 'expert', skill: form }))
      .when(enterCookeryInError(gains, ['S1.2', form]))
      .then(
        cookeryEnteredInError(),
        cookeryEnteredInError(form),
        cookeryDeclared({ level: 'intermediate', occurredAt: '2026-01-04', ...ofCourse }),
        cookeryDeclared({ level: 'advanced', occurredAt: '2026-02-04', ...later }),
      );
  });

  it('lets a course declare it again, and take it back', () => {
    const given = [registered(), told('intermediate'), cookeryEnteredInError()] as const;
    const again = { level: 'intermediate', ...ofCourse } as const;
    claimant
      .given(...given)
      .when(declareCookery(again))
      .then(cookeryDeclared(again));
    claimant
      .given(...given, cookeryDeclared(again))
      .when(takeBackCookery())
      .then(cookeryTakenBack());
  });

  it('is taken back of a record that is merged into another, too, and declared anew there', () => {
    const gain = { level: 'advanced', gainedOn: '2026-01-04', ...ofCourse } as const;
    claimant
      .given(registered(), told('beginner'), merged)
      .when(enterCookeryInError([gain]))
      .then(cookeryEnteredInError(), cookeryDeclared({ level: 'advanced', occurredAt: '2026-01-04', ...ofCourse }));
  });

  it('is taken back once', () =>
    claimant
      .given(registered(), told('beginner'), cookeryEnteredInError())
      .when(enterCookeryInError([], []))
      .thenRefuses('caseload/skill-not-told'));

  it('is not what a course alone says, but is what nobody says', () => {
    const given = claimant.given(registered(), learnt('advanced'));
    const gain = { level: 'advanced', gainedOn: today, ...ofCourse } as const;
    given.when(enterCookeryInError([gain])).thenRefuses('caseload/skill-not-told');
    given.when(enterCookeryInError()).then(cookeryEnteredInError());
  });

  it('is told again where it was no mistake', () =>
    claimant
      .given(registered(), told('beginner'), cookeryEnteredInError())
      .when(declareCookery({ level: 'beginner' }))
      .then(told('beginner')));
});
