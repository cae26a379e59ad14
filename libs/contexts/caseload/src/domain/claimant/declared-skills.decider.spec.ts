import { deciderSpec } from '@alongside/testing';
import { claimantDecider } from './claimant.decider';
import {
  cookeryDeclared,
  cookeryTakenBack,
  declareCookery,
  ofCourse,
  registered,
  takeBackCookery,
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
