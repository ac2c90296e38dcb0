# Builds the client, publishes the program, runs it as a user without rights. Build from the repository's root: docker build -t tepat .

FROM node:22-slim AS client
WORKDIR /src/client
COPY client/package.json client/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY client/ ./
RUN npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY Directory.Build.props Directory.Packages.props .editorconfig ./
COPY Domain/Domain.csproj Domain/
COPY Application/Application.csproj Application/
COPY Infrastructure/Infrastructure.csproj Infrastructure/
COPY Api/Api.csproj Api/
RUN dotnet restore Api
COPY Domain/ Domain/
COPY Application/ Application/
COPY Infrastructure/ Infrastructure/
COPY Api/ Api/
COPY docs/vendor-integration.md docs/
COPY --from=client /src/Api/wwwroot Api/wwwroot
RUN dotnet publish Api -c Release -o /app -p:SkipClient=true

FROM mcr.microsoft.com/dotnet/aspnet:10.0
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/* \
 && mkdir /data \
 && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app ./
USER $APP_UID
VOLUME /data
ENV ASPNETCORE_URLS=http://+:8080 \
    ConnectionStrings__Tepat="Data Source=/data/tepat.db" \
    TEPAT_KEY_DIRECTORY=/data/keys
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD curl -fsS http://localhost:8080/health/ready || exit 1
ENTRYPOINT ["dotnet", "Tepat.Api.dll"]
