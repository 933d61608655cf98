/** The made-up workspace that the rows come from; they are the same with every seed. */
export const workspace = {
  /** The TenantId of its rows. */
  id: '6f0d9c52-41a3-4be7-9c1e-2d5b7f3a8e10',
  resourceId:
    '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourcegroups/rg-soc' +
    '/providers/microsoft.operationalinsights/workspaces/contoso',
  machines:
    '/subscriptions/0b1f6471-1bf0-4dda-aec3-111122223333/resourcegroups/rg-fs' +
    '/providers/microsoft.compute/virtualmachines',
  managementGroup: 'a4f1c0de-7c1b-4b6f-9d55-3e2b1a0c9f88',
} as const;
