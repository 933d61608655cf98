/** MITRE ATT&CK tactics that a rule may name, as the Azure-Sentinel repository spells them. */
export const tactics: readonly string[] = [
  ...['Reconnaissance', 'ResourceDevelopment', 'InitialAccess', 'Execution', 'Persistence'],
  ...['PrivilegeEscalation', 'DefenseEvasion', 'CredentialAccess', 'Discovery', 'LateralMovement'],
  ...['Collection', 'Exfiltration', 'CommandAndControl', 'Impact'],
  ...['ImpairProcessControl', 'InhibitResponseFunction'],
];

/** The tactics that the repository's table wants beside a technique; the techniques that accesses to resources show. */
export const tacticsOfTechnique: Readonly<Partial<Record<string, readonly string[]>>> = {
  T1005: ['Collection'],
  T1021: ['LateralMovement'],
  T1039: ['Collection'],
  T1078: ['InitialAccess', 'Persistence', 'PrivilegeEscalation', 'DefenseEvasion'],
  T1080: ['LateralMovement'],
  T1135: ['Discovery'],
};
