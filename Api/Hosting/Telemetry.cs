using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Serilog;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting.Compact;

namespace Tepat.Api.Hosting;

/// <summary>What the program tells those who run it: logs always, traces and metrics when somebody collects them.</summary>
public static class Telemetry
{
    /// <summary>OpenTelemetry's own setting; without it nothing is measured and nothing is sent.</summary>
    public const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string ServiceName = "tepat";

    /// <summary>
    /// Development reads plain lines; elsewhere every line is one JSON document. They go to the error stream, because the commands'
    /// own answers (<c>export-log</c>) stand on the other. What is logged is decided by the settings under <c>Logging</c> for both.
    /// </summary>
    public static void AddTepatLogging(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            return;
        }

        builder.Logging.ClearProviders();
        var lines = new LoggerConfiguration()
            .MinimumLevel.Verbose()
            .WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger();
        // Not by AddSerilog, which would put a filter of its own before the settings.
        builder.Logging.AddProvider(new SerilogLoggerProvider(lines, dispose: true));
    }

    public static void AddTepatTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointVariable]))
        {
            return;
        }

        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? ServiceName))
            .WithTracing(traces =>
                traces
                    .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !RequestLog.IsProbe(context.Request))
                    .AddOtlpExporter()
            )
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
    }
}
