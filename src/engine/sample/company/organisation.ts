/** A department as the company plans it; its names become the names of shares. */
export interface DepartmentPlan {
  readonly name: string;
  /** Short form in the names of its shares. */
  readonly prefix: string;
  /** Its part of the company's people, relative to the others'. */
  readonly weight: number;
  /** Kinds of teams; a large department has each of them at several sites. */
  readonly teams: readonly string[];
  /** Matters that many of the department work on; a share each. */
  readonly topics: readonly string[];
  /** Departments that it works with: its business partners sit there, and its projects reach there. */
  readonly neighbours: readonly string[];
  /** What it keeps for the whole company to look up now and then; a share each. */
  readonly companyWide: readonly string[];
}

export const itDepartment = 'IT';

export const departmentPlans: readonly DepartmentPlan[] = [
  {
    name: 'Finance',
    prefix: 'Fin',
    weight: 11,
    teams: ['Controlling', 'Accounting', 'Payables', 'Treasury'],
    topics: ['Reports', 'Budget', 'Tax', 'Closing', 'Audit', 'Assets', 'Banks'],
    neighbours: ['Supply Chain', 'Human Resources', 'Sales'],
    companyWide: ['Travel Expenses'],
  },
  {
    name: 'Human Resources',
    prefix: 'HR',
    weight: 9,
    teams: ['Recruiting', 'Payroll', 'Personnel'],
    topics: [
      'Contracts',
      'Time Sheets',
      'Appraisals',
      'Works Council',
      'Applications',
      'Pensions',
      'Staffing',
    ],
    neighbours: ['Finance', 'Production'],
    companyWide: ['Policies', 'Trainings'],
  },
  {
    name: 'Sales',
    prefix: 'Sales',
    weight: 17,
    teams: ['Key Accounts', 'Inside Sales', 'Export', 'Tenders'],
    topics: ['Offers', 'Price Lists', 'Customers', 'Forecast', 'Orders', 'Visits', 'Complaints'],
    neighbours: ['Marketing', 'Supply Chain', 'Finance'],
    companyWide: [],
  },
  {
    name: 'Marketing',
    prefix: 'Mkt',
    weight: 9,
    teams: ['Brand', 'Events', 'Online'],
    topics: ['Campaigns', 'Pictures', 'Press', 'Agencies', 'Web', 'Fairs', 'Product Texts'],
    neighbours: ['Sales', 'Engineering'],
    companyWide: ['Corporate Design', 'Photos'],
  },
  {
    name: 'Engineering',
    prefix: 'Eng',
    weight: 17,
    teams: ['Mechanics', 'Electronics', 'Firmware', 'Test Lab'],
    topics: ['Drawings', 'Bill of Material', 'Changes', 'Measurements', 'Standards', 'Releases', 'Models'],
    neighbours: ['Production', 'Marketing'],
    companyWide: [],
  },
  {
    name: 'Production',
    prefix: 'Prod',
    weight: 15,
    teams: ['Assembly', 'Planning', 'Maintenance', 'Quality'],
    topics: ['Shift Plans', 'Work Orders', 'Machines', 'Inspections', 'Scrap', 'Tools', 'Key Figures'],
    neighbours: ['Engineering', 'Supply Chain'],
    companyWide: ['Work Safety'],
  },
  {
    name: 'Supply Chain',
    prefix: 'SC',
    weight: 12,
    teams: ['Purchasing', 'Warehouse', 'Shipping'],
    topics: ['Quotations', 'Deliveries', 'Stock', 'Customs', 'Carriers', 'Returns', 'Frame Contracts'],
    neighbours: ['Production', 'Finance'],
    companyWide: ['Order Forms'],
  },
  {
    name: itDepartment,
    prefix: 'IT',
    weight: 7,
    teams: ['Service Desk', 'Infrastructure', 'Applications'],
    topics: ['Tools', 'Manuals', 'Licences', 'Requests', 'Scripts', 'Network'],
    neighbours: ['Finance', 'Engineering'],
    companyWide: ['How To', 'Software'],
  },
];

/** Index of the department of that name. */
export function departmentOf(name: string): number {
  return departmentPlans.findIndex((plan) => plan.name === name);
}

/** Where a large company's further teams of a kind are. */
export const sites: readonly string[] = [
  'Lyon',
  'Porto',
  'Graz',
  'Leeds',
  'Turin',
  'Ghent',
  'Brno',
  'Malmö',
  'Zürich',
  'Gdańsk',
  'Košice',
  'Bilbao',
];

/** Owned by nobody in particular and used by nearly all. */
export const commonShares: readonly string[] = ['Company', 'Templates', 'Scans'];
