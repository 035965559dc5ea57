import type { Loaders } from '@hydrograph/entities';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { UserGroup } from '../groups/user-group.entity.ts';
import { effectiveRoles, groupsOf } from '../rights/rights.ts';
import type { User } from './user.entity.ts';

/** The groups of users. */
export const userGroups = (em: EntityManager, loaders: Loaders) => loaders.batch<User, UserGroup[]>('groups of users', (users) => groupsOf(em, users));

/** The roles of users, by whatever way they have them. */
export const userRoles = (em: EntityManager, loaders: Loaders) => loaders.batch<User, string[]>('roles of users', (users) => effectiveRoles(em, users, new Date()));
