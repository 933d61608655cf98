/** What entities of an alert are told by, as the Azure-Sentinel repository's checks have it. */
interface EntityIdentifiers {
  /** Every identifier of the type; undefined: not limited by the checks. */
  readonly allowed?: readonly string[];
  /** One of these sets must be mapped as a whole. */
  readonly needed: readonly (readonly string[])[];
}

const any = (...identifiers: readonly string[]): readonly (readonly string[])[] =>
  identifiers.map((identifier) => [identifier]);

export const entityIdentifiers: Readonly<Partial<Record<string, EntityIdentifiers>>> = {
  Account: {
    allowed: [
      ...['Name', 'FullName', 'NTDomain', 'DnsDomain', 'UPNSuffix', 'Sid', 'AadTenantId', 'AadUserId'],
      ...['PUID', 'IsDomainJoined', 'DisplayName', 'ObjectGuid'],
    ],
    needed: any('FullName', 'Sid', 'Name', 'AadUserId', 'PUID', 'ObjectGuid'),
  },
  Host: {
    allowed: [
      ...['DnsDomain', 'NTDomain', 'HostName', 'FullName', 'NetBiosName', 'AzureID', 'OMSAgentID'],
      ...['OSFamily', 'OSVersion', 'IsDomainJoined'],
    ],
    needed: any('FullName', 'HostName', 'NetBiosName', 'AzureID', 'OMSAgentID'),
  },
  IP: { needed: any('Address') },
  File: { needed: any('Name') },
  FileHash: { needed: [['Algorithm', 'Value']] },
  URL: { needed: any('Url') },
  AzureResource: { needed: any('ResourceId') },
  CloudApplication: { needed: any('AppId', 'Name') },
  DNS: { needed: any('DomainName') },
  Process: { needed: any('CommandLine', 'ProcessId') },
  SecurityGroup: { needed: any('DistinguishedName', 'SID', 'ObjectGuid') },
  RegistryKey: { needed: any('Key', 'Hive') },
  Malware: { needed: any('Name') },
  Mailbox: { needed: any('MailboxPrimaryAddress') },
  IoTDevice: { needed: any('DeviceId') },
};
