import type { RecordClass } from '@alongside/privacy';

export const officesRetention: RecordClass = {
  recordClass: 'staff-member',
  trigger: 'The day on which the person left the staff',
  endsSql: 'select person_id, person_id as record_id, left_on as ended_on from offices.staff_member_v1',
};
