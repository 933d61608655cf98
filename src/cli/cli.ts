#!/usr/bin/env node
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

process.exitCode = await main(process.argv.slice(2), processTerminal());
// All has been said; what does not hear of a cancel, as the Azure CLI does not, is not waited for.
if (process.exitCode === 130) process.exit();
