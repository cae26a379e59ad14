import { refusalsOf } from '@alongside/kernel';

export const { refuseFuture, outOfOrder, enteredInError } = refusalsOf('skills-matching');
