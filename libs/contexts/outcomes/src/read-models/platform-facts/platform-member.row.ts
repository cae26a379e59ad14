import type { Uuid } from '@alongside/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberState } from './member-state';

/** What is known now of who was on which platform. */
@Entity({ schema: 'outcomes', name: 'platform_member_v2' })
export class PlatformMemberRow {
  @PrimaryColumn({ type: 'uuid' })
  memberId: Uuid;

  @Column({ type: 'jsonb' })
  state: MemberState;
}
