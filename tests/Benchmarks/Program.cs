using Tepat.Benchmarks;
using Tepat.Benchmarks.Gateway;

// Prints figures and ratios; nothing here passes or fails.
//   dotnet run -c Release --project tests/Benchmarks -- boxes | capture | handovers | pages | start | plan
//   dotnet run -c Release --project tests/Benchmarks -- gateway [--events N] [--soak minutes]
switch (args.FirstOrDefault())
{
    case "boxes":
        await BoxesBenchmark.Run();
        break;
    case "capture":
        await CaptureBenchmark.Run();
        break;
    case "handovers":
        await HandOverBenchmark.Run();
        break;
    case "gateway":
        await GatewayBenchmark.Run(args);
        break;
    case "plan":
        await PlanBenchmark.Run();
        break;
    case "start":
        await StartBenchmark.Run();
        break;
    case "pages":
        await PagesBenchmark.Run();
        break;
    default:
        Console.WriteLine("boxes | capture | gateway | handovers | plan | start | pages");
        return 2;
}

return 0;
