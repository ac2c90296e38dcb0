#!/usr/bin/env pwsh
# Restores, builds and tests everything. Each line is one native command; the first that fails ends the run.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

dotnet tool restore
dotnet restore Tepat.slnx
npm ci --prefix client
npm run check --prefix client
npm run build --prefix client
dotnet csharpier check .
dotnet build Tepat.slnx --no-restore
dotnet test Tepat.slnx --no-build
