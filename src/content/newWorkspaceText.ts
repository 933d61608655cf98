/** The first `byoml.yaml` of a workspace. */
export const newWorkspaceText = `# A Sentinel BYO-ML workspace. Its detections are the folders below detections/.
format: byoml.workspace
version: 1

# Where the data are in Azure, by names of your choice. Nothing of it is needed to work on files.
# No secrets here: this file is made to be shared.
profiles: {}
# profiles:
#   production:
#     cloud: public
#     tenant: 00000000-0000-0000-0000-000000000000
#     subscription: 00000000-0000-0000-0000-000000000000
#     resourceGroup: sentinel
#     workspace: contoso-logs
#     storage: contosoexports
`;
