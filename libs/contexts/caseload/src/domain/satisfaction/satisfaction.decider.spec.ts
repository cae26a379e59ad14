import { deciderSpec } from '@alongside/testing';
import { satisfactionDecider } from './satisfaction.decider';
import {
  aboutAdvisor,
  advisorId,
  answerBy,
  answered,
  asked,
  byLink,
  colleague,
  enteredInError,
  ids,
  link,
  ofAdvisor,
  office,
  onOwnDevice,
  refused,
  respondent,
  staff,
  takeBackOwnWork,
  the,
} from './told-satisfaction.contract';

const satisfaction = deciderSpec(satisfactionDecider);
const over = 'caseload/satisfaction-over';
const notGood = 'caseload/satisfaction-link-not-good';
const notFound = 'caseload/satisfaction-not-found';
const aboutOneself = 'caseload/answer-about-oneself';

describe('asking how satisfied somebody is', () => {
  it('records about whom, until when, and how the answer is to be given', () => {
    satisfaction.given().when(the.asking()).then(asked());
    satisfaction.given().when(the.asking(ofAdvisor)).then(asked(ofAdvisor));
  });

  it('may be by an advisor, but the link for answers about that advisor is given to others alone', () => {
    satisfaction.given().when(the.asking(byLink, advisorId)).thenRefuses(aboutOneself);
    satisfaction.given().when(the.asking(byLink, colleague)).then(asked(byLink));
    const { advisorId: _, ...aboutOffice } = byLink;
    satisfaction.given().when(the.asking(aboutOffice, advisorId)).then(asked(aboutOffice));
  });

  it('is refused for what was asked already', () =>
    satisfaction.given(asked()).when(the.asking()).thenRefuses('caseload/satisfaction-already-asked'));

  it('is refused with a last day before it', () =>
    satisfaction
      .given()
      .when(the.asking({ ...aboutAdvisor, answerBy: '2026-03-01' }))
      .thenRefuses('caseload/out-of-order'));

  it('is refused on a day that has not come', () =>
    satisfaction
      .given()
      .when({ ...the.asking(), occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'));
});

describe('the answer of a claimant', () => {
  it('is recorded by a colleague of the advisor, with its means, or refused', () => {
    satisfaction
      .given(asked())
      .when(the.answer(staff(), { comment: 'Listened' }))
      .then(answered({ comment: 'Listened' }));
    satisfaction.given(asked()).when(the.refusal(staff())).then(refused());
  });

  it('may be overall alone', () =>
    satisfaction
      .given(asked())
      .when(the.answer(staff(), { scores: { overall: 3 } }))
      .then(answered({ scores: { overall: 3 } })));

  it('is never recorded by the advisor whom it is about, nor is a refusal', () => {
    satisfaction
      .given(asked())
      .when(the.answer(staff(advisorId)))
      .thenRefuses(aboutOneself);
    satisfaction
      .given(asked())
      .when(the.refusal(staff(advisorId)))
      .thenRefuses(aboutOneself);
  });

  it('is nobody’s own work', () => satisfaction.given(asked()).when(the.answer(respondent())).thenRefuses(notFound));

  it('may be recorded by the staff where a link was given', () =>
    satisfaction.given(asked(byLink)).when(the.answer(staff())).then(answered()));

  it('comes by the link as long as that is good', () =>
    satisfaction
      .given(asked(byLink))
      .when(the.answer(link(), { on: answerBy }))
      .then(answered({ byLink: true, act: onOwnDevice, on: answerBy })));

  it.each([
    ['nothing was asked', [], the.answer(link())],
    ['it is another', [asked(byLink)], the.answer(link('another'))],
    ['none was given', [asked()], the.answer(link())],
    ['it is spent', [asked(byLink), answered()], the.answer(link())],
    ['somebody refused meanwhile', [asked(byLink), refused()], the.answer(link())],
    ['it was asked in error', [asked(byLink), enteredInError()], the.answer(link())],
    ['its last day is over', [asked(byLink)], the.answer(link(), { on: '2026-03-17' })],
  ])('is refused alike whatever is wrong with the link: %s', (_, past, command) =>
    satisfaction
      .given(...past)
      .when(command)
      .thenRefuses(notGood),
  );
});

describe('the answer of an advisor', () => {
  it('is given by that advisor, of the own work alone, or refused', () => {
    satisfaction
      .given(asked(ofAdvisor))
      .when(the.answer(respondent()))
      .then(answered({ act: onOwnDevice }));
    satisfaction.given(asked(ofAdvisor)).when(the.refusal(respondent())).then(refused());
  });

  it('is hidden from everybody else', () => {
    satisfaction
      .given(asked(ofAdvisor))
      .when(the.answer(respondent(colleague)))
      .thenRefuses(notFound);
    satisfaction.given(asked(ofAdvisor)).when(the.answer(staff())).thenRefuses(notFound);
  });
});

describe('what an advisor was asked of the own work', () => {
  const { personId: advisor } = ids;
  const settled = [[answered({ act: onOwnDevice })], [refused()]];

  it('is taken back by that advisor, whatever became of it, once', () => {
    for (const past of [[], ...settled])
      satisfaction
        .given(asked(ofAdvisor), ...past)
        .when(takeBackOwnWork(advisor))
        .then(enteredInError());
    satisfaction
      .given(asked(ofAdvisor), enteredInError())
      .when(takeBackOwnWork(advisor))
      .thenRefuses('caseload/entered-in-error');
  });

  it('is taken back by whoever leads that office as long as it can be answered; then one refusal stands for all that it became', () => {
    satisfaction
      .given(asked(ofAdvisor))
      .when(takeBackOwnWork(colleague, [office], answerBy))
      .then(enteredInError());
    for (const past of [...settled, [enteredInError()]])
      satisfaction
        .given(asked(ofAdvisor), ...past)
        .when(takeBackOwnWork(colleague, [office]))
        .thenRefuses(over);
    satisfaction
      .given(asked(ofAdvisor))
      .when(takeBackOwnWork(colleague, [office], '2026-03-17'))
      .thenRefuses(over);
  });

  it('is not there for anybody else, nor is what a claimant was asked', () => {
    satisfaction
      .given(asked(ofAdvisor))
      .when(takeBackOwnWork(colleague, [colleague]))
      .thenRefuses(notFound);
    for (const by of [advisor, advisorId])
      satisfaction
        .given(asked())
        .when(takeBackOwnWork(by, [office]))
        .thenRefuses(notFound);
  });
});

describe('an answer', () => {
  it.each([the.answer(staff()), the.refusal(staff())])('comes once: $kind', (command) => {
    satisfaction.given(asked(), answered()).when(command).thenRefuses(over);
    satisfaction.given(asked(), refused()).when(command).thenRefuses(over);
  });

  it('comes until the last day, and not before it was asked for', () => {
    satisfaction
      .given(asked())
      .when(the.answer(staff(), { on: answerBy }))
      .then(answered({ on: answerBy }));
    satisfaction
      .given(asked())
      .when(the.answer(staff(), { on: '2026-03-17' }))
      .thenRefuses(over);
    satisfaction
      .given(asked())
      .when(the.answer(staff(), { on: '2026-03-01' }))
      .thenRefuses('caseload/out-of-order');
  });

  it('needs an asking', () => {
    satisfaction.given().when(the.answer(staff())).thenRefuses(notFound);
    satisfaction.given().when(the.error()).thenRefuses(notFound);
  });

  it('is not taken away by the advisor whom it is about', () =>
    satisfaction.given(asked(), answered()).when(the.error(advisorId)).thenRefuses(aboutOneself));

  it('that was entered in error takes nothing more', () => {
    satisfaction.given(asked(), answered()).when(the.error()).then(enteredInError());
    for (const command of [the.answer(staff()), the.refusal(staff()), the.error()])
      satisfaction.given(asked(), enteredInError()).when(command).thenRefuses('caseload/entered-in-error');
  });
});
