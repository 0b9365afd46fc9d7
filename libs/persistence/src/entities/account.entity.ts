import type { Role } from '@tctp/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { TenantEntity } from './tenant.entity';
import { UnitEntity } from './unit.entity';

@Entity('account')
export class AccountEntity {
  @PrimaryColumn({ name: 'tenant_id', type: 'text' }) tenantId!: string;
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Column({ type: 'text' }) username!: string;
  @Column({ name: 'password_hash', type: 'text' }) passwordHash!: string;
  @Column({ name: 'password_given_at', type: 'timestamptz', nullable: true }) passwordGivenAt!: Date | null;
  @Column({ name: 'display_name', type: 'text' }) displayName!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ name: 'unit_id', type: 'text' }) unitId!: string;
  @Column({ type: 'boolean' }) sandbox!: boolean;
  @Column({ name: 'locked_at', type: 'timestamptz', nullable: true }) lockedAt!: Date | null;

  @ManyToOne(() => UnitEntity)
  @JoinColumn([
    { name: 'tenant_id', referencedColumnName: 'tenantId' },
    { name: 'unit_id', referencedColumnName: 'id' },
  ])
  unit!: UnitEntity;

  @ManyToOne(() => TenantEntity)
  @JoinColumn({ name: 'tenant_id', referencedColumnName: 'id' })
  tenant!: TenantEntity;
}
