import { ROLES } from '@tctp/domain';
import { z } from 'zod';

const claim = z.string().min(1).max(200);

const ruleSchema = z.strictObject({
  /** The name of a claim, or a path with dots into one: `groups`, `realm_access.roles`. */
  claim,
  /** The claim itself, or one of those it lists. */
  equals: z.string().min(1).max(500),
  role: z.enum(ROLES),
  unitId: z.string().min(1).max(100),
  /** Needed only where several tenants share the program. */
  tenantId: z.string().min(1).max(100).optional(),
  /** An account that has the same username already becomes theirs, and loses its password. */
  link: z.boolean().default(false),
  /** Whoever has no account is given one. */
  create: z.boolean().default(false),
});

/** Who is let in, as whom: the first rule that fits. */
export const mappingSchema = z.strictObject({
  username: claim.default('preferred_username'),
  displayName: claim.default('name'),
  /** How the provider must have made sure of them (`acr`); empty: as it sees fit. */
  acr: z.array(z.string().min(1).max(200)).default([]),
  rules: z.array(ruleSchema).min(1).max(500),
});
export type OidcMapping = z.output<typeof mappingSchema>;
