import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';
import { documentProblems } from '../openapi/document-problems';
import type { Role } from './roles';

const ACCESS = 'alongside:access';

export type Access = 'public' | readonly Role[];

/** The route answers anybody, without a token. */
export function Public(): MethodDecorator {
  return SetMetadata(ACCESS, 'public' satisfies Access);
}

/** The route answers tokens with at least one of these roles. */
export function Roles(...roles: readonly [Role, ...Role[]]): MethodDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, roles satisfies Access),
    ApiSecurity('bearer', [...roles]),
    documentProblems('http/unauthenticated', 'http/missing-role', 'http/issuer-unavailable'),
  );
}

/** Who may call a handler; nothing where it does not say. */
export function accessOf(handler: object): Access | undefined {
  return Reflect.getMetadata(ACCESS, handler) as Access | undefined;
}
