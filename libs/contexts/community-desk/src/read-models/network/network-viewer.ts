import type { Uuid } from '@alongside/kernel';
import type { ReferralViewer } from '../referral/referral-viewer';

/** Who asks how referrals flow. */
export interface NetworkViewer {
  /** For the ends that are the viewer's. `null`: for none, as nobody is told them one by one. */
  readonly own: ReferralViewer | null;
  /** Of these offices and their desks, whatever goes there or comes from there is counted as well. */
  readonly offices: 'everywhere' | readonly Uuid[];
}
