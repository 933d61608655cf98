/** Clouds that Microsoft runs, and one that somebody describes endpoint by endpoint. */
export const cloudNames = ['public', 'usGovernment', 'china', 'custom'] as const;
export type CloudName = (typeof cloudNames)[number];

/** Addresses without a slash at their end; audiences are what tokens are asked for. */
export interface Endpoints {
  readonly login: string;
  readonly resourceManager: string;
  readonly logAnalytics: string;
  readonly monitor: string;
  readonly storage: string;
  readonly databricks: string;
  /** `https://<account>.<suffix>` is where an account's blobs are. */
  readonly blobSuffix: string;
  readonly portal: string;
}

/** What a token is for: an endpoint that is its own audience. */
export const audiences = ['resourceManager', 'logAnalytics', 'monitor', 'storage', 'databricks'] as const;
export type Audience = (typeof audiences)[number];

/** What not every cloud has. */
type Feature = 'sentinel' | 'exportBilling' | 'defenderPortal' | 'customDetections';

export interface Cloud {
  readonly name: CloudName;
  readonly title: string;
  readonly endpoints: Endpoints;
  readonly lacks: readonly Feature[];
  /** As `az cloud set --name` knows it; undefined for one of its own. */
  readonly azName: string | undefined;
}

/** What a profile says of its cloud. */
export interface CloudChoice {
  readonly cloud?: CloudName | undefined;
  /** In place of the cloud's own; all of them for `custom`. */
  readonly endpoints?: Partial<Endpoints> | undefined;
}

/** Sources: @azure/ms-rest-azure-env; the SDKs' audience enums; databricks-sdk-py environments. */
const known: Readonly<Record<Exclude<CloudName, 'custom'>, Omit<Cloud, 'name'>>> = {
  public: {
    title: 'Azure',
    azName: 'AzureCloud',
    lacks: [],
    endpoints: {
      login: 'https://login.microsoftonline.com',
      resourceManager: 'https://management.azure.com',
      logAnalytics: 'https://api.loganalytics.io',
      monitor: 'https://monitor.azure.com',
      storage: 'https://storage.azure.com',
      databricks: '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d',
      blobSuffix: 'blob.core.windows.net',
      portal: 'https://portal.azure.com',
    },
  },
  usGovernment: {
    title: 'Azure US Government',
    azName: 'AzureUSGovernment',
    // Exports are not billed in sovereign clouds so far; Defender's custom detections exclude them.
    lacks: ['exportBilling', 'customDetections'],
    endpoints: {
      login: 'https://login.microsoftonline.us',
      resourceManager: 'https://management.usgovcloudapi.net',
      logAnalytics: 'https://api.loganalytics.us',
      monitor: 'https://monitor.azure.us',
      storage: 'https://storage.azure.com',
      databricks: '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d',
      blobSuffix: 'blob.core.usgovcloudapi.net',
      portal: 'https://portal.azure.us',
    },
  },
  china: {
    title: 'Azure China (21Vianet)',
    azName: 'AzureChinaCloud',
    // Microsoft Sentinel was retired there on 18 August 2026.
    lacks: ['sentinel', 'exportBilling', 'defenderPortal', 'customDetections'],
    endpoints: {
      login: 'https://login.chinacloudapi.cn',
      resourceManager: 'https://management.chinacloudapi.cn',
      logAnalytics: 'https://api.loganalytics.azure.cn',
      monitor: 'https://monitor.azure.cn',
      storage: 'https://storage.azure.com',
      databricks: '2ff814a6-3304-4ab8-85cb-cd0e6f879c1d',
      blobSuffix: 'blob.core.chinacloudapi.cn',
      portal: 'https://portal.azure.cn',
    },
  },
};

/** The cloud of a profile, public where it says none; undefined where a custom one does not say all of its endpoints. */
export function cloudOf({ cloud: name = 'public', endpoints = {} }: CloudChoice): Cloud | undefined {
  if (name !== 'custom') {
    const cloud = known[name];
    return { name, ...cloud, endpoints: { ...cloud.endpoints, ...endpoints } };
  }
  if (!isWhole(endpoints)) return undefined;
  return { name, title: new URL(endpoints.resourceManager).host, azName: undefined, lacks: [], endpoints };
}

export const endpointNames = Object.keys(known.public.endpoints) as readonly (keyof Endpoints)[];

function isWhole(endpoints: Partial<Endpoints>): endpoints is Endpoints {
  return endpointNames.every((name) => endpoints[name] !== undefined);
}

/** What an ARM template names as its schema: an identifier, the same in every cloud. */
export const armTemplateSchema =
  'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#';
