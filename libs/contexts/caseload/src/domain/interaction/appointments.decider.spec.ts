import { forgotten } from '@alongside/kernel';
import { deciderSpec } from '@alongside/testing';
import { interactionDecider } from './interaction.decider';
import {
  appointed,
  attended,
  attendanceCorrected,
  cancelled,
  days,
  enteredInError,
  ids,
  logged,
  missed,
  rescheduled,
  scheduled,
  the,
  today,
} from './told-interaction.contract';

const interaction = deciderSpec(interactionDecider);
const staffAbsent = { by: 'office', reason: 'staff-absent' } as const;

describe('scheduling an interaction', () => {
  it('records for when it is, what for, where and with whom', () =>
    interaction.given().when(the.scheduling()).then(scheduled()));

  it('may say in which language, and that an interpreter is to be booked', () => {
    const needs = { language: 'so', interpreterNeeded: true };
    interaction.given().when(the.scheduling(appointed, needs)).then(scheduled(appointed, needs));
  });

  it('may lie as far ahead as one likes', () =>
    interaction.given().when(the.scheduling('2027-01-04')).then(scheduled('2027-01-04')));

  it('may be entered after its day: it was agreed on paper', () =>
    interaction.given().when(the.scheduling('2026-02-16')).then(scheduled('2026-02-16')));

  it('is possible again once it was cancelled: a request that was taken back is sent again', () =>
    interaction.given(scheduled(), cancelled()).when(the.scheduling('2026-03-16')).then(scheduled('2026-03-16')));

  it('is refused for one that is recorded already', () =>
    interaction.given(scheduled()).when(the.scheduling()).thenRefuses('caseload/interaction-already-recorded'));

  it('is refused on a day that has not come', () =>
    interaction
      .given()
      .when({ ...the.scheduling(), occurredAt: '2026-03-10' })
      .thenRefuses('caseload/in-the-future'));
});

describe('rescheduling an appointment', () => {
  it('records the new day, from whose side it came and why', () =>
    interaction.given(scheduled()).when(the.rescheduling('2026-03-16')).then(rescheduled('2026-03-16')));

  it('changes nothing for the day and hour that it has', () =>
    interaction.given(scheduled(), rescheduled('2026-03-16')).when(the.rescheduling('2026-03-16')).thenNothing());

  it('is refused for the day and hour that it has where it says otherwise why', () => {
    const moved = the.rescheduling('2026-03-16');
    const says = (more: Partial<typeof moved.change> & { note?: string }) => ({
      ...moved,
      change: { ...moved.change, ...more },
    });
    const past = [scheduled(), rescheduled('2026-03-16')];
    for (const otherwise of [says({ note: 'Her mother called' }), { ...says({}), change: staffAbsent }])
      interaction
        .given(...past)
        .when(otherwise)
        .thenRefuses('caseload/nothing-to-change');
    interaction.given(scheduled()).when(the.rescheduling(appointed)).thenRefuses('caseload/nothing-to-change');
    const noted = rescheduled('2026-03-16', { startsAt: '10:30', note: 'Her mother called' });
    for (const again of [moved, says({ note: 'Her mother called' })])
      interaction.given(scheduled(), noted).when(again).thenNothing();
    interaction
      .given(scheduled(), rescheduled('2026-03-16', { startsAt: '10:30', note: forgotten }))
      .when(says({ note: 'Her mother called' }))
      .thenRefuses('caseload/nothing-to-change');
  });

  it('takes the hour away where the new day has none', () =>
    interaction
      .given(scheduled())
      .when({ ...the.rescheduling(appointed), to: { scheduledFor: appointed } })
      .then(rescheduled(appointed, { startsAt: undefined })));

  it('is possible after its day, as long as nobody said whether somebody came', () =>
    interaction.given(scheduled('2026-02-16')).when(the.rescheduling('2026-03-16')).then(rescheduled('2026-03-16')));

  it('is refused for an interaction that nobody recorded', () =>
    interaction.given().when(the.rescheduling('2026-03-16')).thenRefuses('caseload/interaction-not-found'));

  it('is refused for a walk-in', () =>
    interaction.given(logged()).when(the.rescheduling('2026-03-16')).thenRefuses('caseload/interaction-not-scheduled'));

  it('is refused once it was cancelled', () =>
    interaction
      .given(scheduled(), cancelled())
      .when(the.rescheduling('2026-03-16'))
      .thenRefuses('caseload/interaction-cancelled'));

  it.each([attended(), missed()])('is refused once it is recorded what became of it: $type', (what) =>
    interaction
      .given(scheduled(), what)
      .when(the.rescheduling('2026-03-16'))
      .thenRefuses('caseload/attendance-already-recorded'),
  );
});

describe('cancelling an appointment', () => {
  it('records from whose side it came and why', () =>
    interaction.given(scheduled()).when(the.cancelling()).then(cancelled()));

  it('is refused the second time', () =>
    interaction.given(scheduled(), cancelled()).when(the.cancelling()).thenRefuses('caseload/interaction-cancelled'));

  it('is refused for a walk-in', () =>
    interaction.given(logged()).when(the.cancelling()).thenRefuses('caseload/interaction-not-scheduled'));

  it('is refused once it is recorded what became of it', () =>
    interaction
      .given(scheduled(), missed())
      .when(the.cancelling())
      .thenRefuses('caseload/attendance-already-recorded'));
});

describe('an appointment that a request made, of which a later part was refused', () => {
  it('is cancelled from the side of the office', () =>
    interaction
      .given(scheduled())
      .when(the.takingBack())
      .then({
        type: 'InteractionCancelled',
        data: { ...ids, by: 'office', reason: 'other', note: 'Ticked the wrong one', occurredAt: today },
      }));

  it.each([
    [[]],
    [[scheduled(), cancelled()]],
    [[scheduled(), attended()]],
    [[scheduled(), enteredInError()]],
    [[logged()]],
  ])('stays as others have left it: %j', (past) =>
    interaction
      .given(...past)
      .when(the.takingBack())
      .thenNothing(),
  );
});

describe('recording attendance', () => {
  it('records that somebody came, on the day of the appointment', () =>
    interaction.given(scheduled()).when(the.attendance('attended')).then(attended()));

  it('records that somebody came late', () =>
    interaction.given(scheduled()).when(the.attendance('late')).then(attended(true)));

  it('records by how many minutes somebody was late, where it was noted', () => {
    const late = { attendance: 'late', minutesLate: 12 } as const;
    interaction
      .given(scheduled())
      .when({ ...the.attendance('late'), given: late })
      .then(attended(true, appointed, 12));
    interaction
      .given(scheduled(), attended(true))
      .when(the.attendanceCorrection(late))
      .then({
        type: 'AttendanceCorrected',
        data: { ...ids, ...late, reason: 'Sat in the waiting room', occurredAt: today },
      });
    interaction
      .given(scheduled(), attended(true), attendanceCorrected(late))
      .when(the.attendanceCorrection(late))
      .thenNothing();
    interaction
      .given(scheduled(), attended(true, appointed, 12))
      .when(the.attendanceCorrection(late))
      .thenRefuses('caseload/nothing-to-change');
  });

  it.each([{ attendance: 'attended' }, { attendance: 'missed', missedReason: 'acceptable' }] as const)(
    'records minutes of nobody who was not late: $attendance',
    (given) =>
      interaction
        .given(scheduled())
        .when({ ...the.attendance('late'), given: { ...given, minutesLate: 5 } })
        .thenRefuses('caseload/lateness-mismatch'),
  );

  it('records that nobody came, and why', () =>
    interaction
      .given(scheduled())
      .when({ ...the.attendance('missed', 'logistics'), note: 'No bus that day' })
      .then(missed('logistics', 'No bus that day')));

  it('goes by the day to which the appointment was moved', () =>
    interaction
      .given(scheduled(), rescheduled('2026-03-04'))
      .when(the.attendance('attended'))
      .then(attended(false, '2026-03-04')));

  it('changes nothing when told the same again', () => {
    interaction.given(scheduled(), attended()).when(the.attendance('attended')).thenNothing();
    interaction.given(scheduled(), missed('acceptable')).when(the.attendance('missed', 'acceptable')).thenNothing();
    const noted = [scheduled(), missed('logistics', 'No bus that day')];
    for (const again of [{}, { note: 'No bus that day' }])
      interaction
        .given(...noted)
        .when({ ...the.attendance('missed', 'logistics'), ...again })
        .thenNothing();
  });

  it('is refused when told with a note that is not on record: nobody would find it again', () => {
    const told = { ...the.attendance('missed', 'logistics'), note: 'Bus 18 broke down' };
    for (const note of [undefined, 'No bus that day', forgotten])
      interaction
        .given(scheduled(), missed('logistics', note))
        .when(told)
        .thenRefuses('caseload/attendance-already-recorded');
    const corrected = the.attendanceCorrection({ attendance: 'missed', missedReason: 'acceptable' });
    const excused = { ...told, given: corrected.given };
    const past = [scheduled(), missed('logistics', 'Bus 18 broke down')];
    interaction
      .given(...past, attendanceCorrected(corrected.given))
      .when(excused)
      .thenNothing();
    interaction
      .given(...past, attendanceCorrected({ attendance: 'late' }), attendanceCorrected(corrected.given))
      .when(excused)
      .thenRefuses('caseload/attendance-already-recorded');
  });

  it('is refused when told otherwise before: that is corrected, with a reason', () => {
    interaction
      .given(scheduled(), attended())
      .when(the.attendance('late'))
      .thenRefuses('caseload/attendance-already-recorded');
    interaction
      .given(scheduled(), missed('acceptable'))
      .when(the.attendance('missed', 'unacceptable'))
      .thenRefuses('caseload/attendance-already-recorded');
  });

  it('is refused before the day of the appointment', () =>
    interaction.given(scheduled('2026-03-10')).when(the.attendance('attended')).thenRefuses('caseload/in-the-future'));

  it('is refused for an appointment that was cancelled', () =>
    interaction
      .given(scheduled(), cancelled())
      .when(the.attendance('attended'))
      .thenRefuses('caseload/interaction-cancelled'));

  it('is refused for a walk-in', () =>
    interaction.given(logged()).when(the.attendance('late')).thenRefuses('caseload/interaction-not-scheduled'));

  it('is refused without a reason for who did not come, and with one for who did', () => {
    interaction.given(scheduled()).when(the.attendance('missed')).thenRefuses('caseload/missed-reason-mismatch');
    interaction
      .given(scheduled())
      .when(the.attendance('late', 'logistics'))
      .thenRefuses('caseload/missed-reason-mismatch');
    interaction
      .given(scheduled())
      .when({ ...the.attendance('attended'), note: 'No bus that day' })
      .thenRefuses('caseload/missed-reason-mismatch');
  });
});

describe('correcting attendance', () => {
  const corrected = attendanceCorrected;

  it('records what is true, with the reason', () => {
    const late = { attendance: 'late' } as const;
    interaction.given(scheduled(), missed('unacceptable')).when(the.attendanceCorrection(late)).then(corrected(late));
    const excused = { attendance: 'missed', missedReason: 'acceptable' } as const;
    interaction
      .given(scheduled(), missed('unacceptable'))
      .when(the.attendanceCorrection(excused))
      .then(corrected(excused));
  });

  it('changes nothing for what is recorded', () => {
    const excused = { attendance: 'missed', missedReason: 'acceptable' } as const;
    interaction
      .given(scheduled(), missed('unacceptable'), corrected(excused))
      .when(the.attendanceCorrection(excused))
      .thenNothing();
    interaction
      .given(scheduled(), missed('unacceptable'), corrected(excused))
      .when({ ...the.attendanceCorrection(excused), reason: 'Her letter came later' })
      .thenRefuses('caseload/nothing-to-change');
    interaction
      .given(scheduled(), missed('acceptable'))
      .when(the.attendanceCorrection(excused))
      .thenRefuses('caseload/nothing-to-change');
  });

  it('is refused where there is none yet', () =>
    interaction
      .given(scheduled())
      .when(the.attendanceCorrection({ attendance: 'late' }))
      .thenRefuses('caseload/attendance-not-recorded'));

  it('is refused to a missed one where there is a log: one of the two is of somebody else', () =>
    interaction
      .given(scheduled(), attended(), logged())
      .when(the.attendanceCorrection({ attendance: 'missed', missedReason: 'logistics' }))
      .thenRefuses('caseload/interaction-already-logged'));

  it('is refused without a reason for who did not come', () =>
    interaction
      .given(scheduled(), attended())
      .when(the.attendanceCorrection({ attendance: 'missed' }))
      .thenRefuses('caseload/missed-reason-mismatch'));

  it('is refused for a walk-in', () =>
    interaction
      .given(logged())
      .when(the.attendanceCorrection({ attendance: 'late' }))
      .thenRefuses('caseload/interaction-not-scheduled'));
});

describe('an interaction that was entered in error', () => {
  const entered = the.error();

  it.each([[scheduled()], [scheduled(), attended(), logged()], [logged()], [scheduled(), cancelled()]])(
    'is said to be so, with the reason, whatever it is: %j',
    (...past) =>
      interaction
        .given(...past)
        .when(entered)
        .then(enteredInError()),
  );

  it('is none where nobody recorded it', () =>
    interaction.given().when(entered).thenRefuses('caseload/interaction-not-found'));

  it.each([
    entered,
    the.rescheduling('2026-03-16'),
    the.cancelling(),
    the.attendance('attended'),
    the.attendanceCorrection({ attendance: 'late' }),
    the.logging(),
    the.meeting({ attendance: 'attended' }),
    the.logCorrection(),
    the.stepDone(),
    the.stepDropped(),
    the.stepReopened(),
  ])('takes nothing more: $kind', (command) =>
    interaction
      .given(scheduled(), attended(), logged(), enteredInError())
      .when({ ...command, ...days })
      .thenRefuses('caseload/entered-in-error'),
  );
});
