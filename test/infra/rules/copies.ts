import { expect, it } from 'vitest';
import { owners } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../../support/each-of.ts';
import { objectAt, ofType, type Properties, references, type Synthesized } from '../support/templates.ts';

/** The second copy of the record: every table, every night, to a vault that nobody who deploys can empty. */
export const copyRules = ({ environment, data, copies }: Synthesized): void => {
  const ofBackup = Object.entries(data.Resources).filter(([, { Type }]) => Type.startsWith('AWS::Backup::'));
  const { backup } = environment;
  if (!backup || !copies) {
    it('is not made where the environment does not ask for it', () => {
      expect(ofBackup).toEqual([]);
      expect(copies).toBeUndefined();
    });
    return;
  }
  const account = backup.account ?? environment.account;
  const [vault] = ofType(copies, 'AWS::Backup::BackupVault');
  const name = `regio-deal-governance-${environment.name}-copies`;

  it('holds every table', () => {
    const [selection, ...others] = ofType(data, 'AWS::Backup::BackupSelection');
    expect(others).toEqual([]);
    const selected = references(objectAt(selection?.properties ?? {}, 'BackupSelection')['Resources']);
    const tables = ofType(data, 'AWS::DynamoDB::GlobalTable').map(({ id }) => id);
    expect(tables).toHaveLength(owners.length);
    expect(selected.sort()).toEqual(tables.sort());
  });

  it('goes every night to the vault that is made elsewhere, and is kept there for as long as the data says', () => {
    const [plan] = ofType(data, 'AWS::Backup::BackupPlan');
    const [rule, ...others] = objectAt(plan?.properties ?? {}, 'BackupPlan')['BackupPlanRule'] as Properties[];
    expect(others).toEqual([]);
    expect(rule?.['ScheduleExpression']).toBe('cron(0 1 * * ? *)');
    expect(rule?.['CopyActions']).toEqual([
      {
        DestinationBackupVaultArn: `arn:aws:backup:${backup.region}:${account}:backup-vault:${name}`,
        Lifecycle: { DeleteAfterDays: backup.days },
      },
    ]);
    expect(vault?.properties['BackupVaultName']).toBe(name);
  });

  // Vault Lock, compliance mode: once `ChangeableForDays` are over, neither the account nor AWS can remove a recovery point.
  it('lies in a vault with a lock that nobody can take off after three days', () => {
    const lock = objectAt(vault?.properties ?? {}, 'LockConfiguration');
    expect(lock['ChangeableForDays']).toBe(3);
    expect(lock['MinRetentionDays']).toBeGreaterThanOrEqual(7);
    expect(lock['MinRetentionDays']).toBeLessThanOrEqual(backup.days);
    expect(lock['MaxRetentionDays']).toBeGreaterThanOrEqual(backup.days);
  });

  // An AWS managed key cannot be shared, so a copy to another account would fail.
  it.each([
    ['here', data, account],
    ['there', copies, environment.account],
  ])(
    '%s has a key and a vault that the other account may use to copy, and that survive their stack',
    (_, template, other) => {
      const vaults = ofType(template, 'AWS::Backup::BackupVault');
      expect(vaults).toHaveLength(1);
      for (const { id, properties } of eachOf(vaults)) {
        const [key = ''] = references(properties['EncryptionKeyArn']);
        expect(template.Resources[key]?.Properties).toMatchObject({ EnableKeyRotation: true });
        const copying = JSON.stringify(properties['AccessPolicy']);
        expect(copying).toContain('backup:CopyIntoBackupVault');
        expect(copying).toContain(`:iam::${other}:root`);
        const policy = JSON.stringify(template.Resources[key]?.Properties?.['KeyPolicy']);
        const toCopy = [`:iam::${other}:root`, 'kms:Decrypt', 'kms:CreateGrant', 'kms:DescribeKey'];
        const needed = account === environment.account ? [] : toCopy;
        expect(needed.filter((part) => !policy.includes(part))).toEqual([]);
        for (const kept of [id, key]) expect(template.Resources[kept]?.DeletionPolicy).toMatch(/^Retain/);
      }
    },
  );
};
