#!/usr/bin/env node
import '@plangate/cli/remote'
