import { refusalsOf } from '@alongside/kernel';

export const { refuseFuture } = refusalsOf('skills-matching');
