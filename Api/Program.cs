using Tepat.Api.Hosting;

var app = TepatHost.Build(args);
return await Commands.Run(app, args);
