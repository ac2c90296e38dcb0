using System.Collections.Frozen;
using System.Reflection;
using MediatR;
using Tepat.Application.Common;
using Tepat.Application.Common.Behaviors;
using Tepat.Application.Identity;
using Tepat.Domain.Identity;

namespace Tepat.Architecture.Tests;

/// <summary>What holds for every request and its handler.</summary>
public sealed class RequestTests
{
    private static readonly Assembly[] Program =
    [
        typeof(Application.DependencyInjection).Assembly,
        typeof(Infrastructure.DependencyInjection).Assembly,
        typeof(Api.Endpoints.Slices).Assembly,
    ];

    private static readonly Assembly[] Planted = [typeof(RequestTests).Assembly];

    [Test]
    public void Every_request_declares_who_may_send_it() => Silent(Program).ShouldBeEmpty();

    [Test]
    public void A_silent_request_is_found() => Silent(Planted).ShouldBe(["SilentRequest"]);

    [Test]
    public void Handlers_are_internal_and_sealed() => OpenHandlers(Program).ShouldBeEmpty();

    [Test]
    public void An_open_handler_is_found() => OpenHandlers(Planted).ShouldBe(["PublicHandler"]);

    [Test]
    public void Every_request_has_exactly_one_handler()
    {
        var handled = Program
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetInterfaces().Where(IsHandler).Select(handler => handler.GetGenericArguments()[0]))
            .GroupBy(request => request)
            .ToDictionary(group => group.Key, group => group.Count());

        Requests(Program).Where(request => handled.GetValueOrDefault(request) != 1).Select(request => request.Name).ShouldBeEmpty();
    }

    [Test]
    public void Handlers_need_few_helpers() =>
        Handlers(Program)
            .Where(handler => handler.GetConstructors().Max(constructor => constructor.GetParameters().Length) > HelpersMax)
            .Select(handler => handler.Name)
            .ShouldBeEmpty();

    [Test]
    public void A_test_key_sends_no_command_but_trials() =>
        CommandsOf(Roles.PermissionsOfKey(Scopes, isTest: true))
            .Where(command => !command.IsAssignableTo(typeof(ITrial)))
            .Select(command => command.Name)
            .ShouldBeEmpty();

    [Test]
    public void A_command_of_a_key_is_found() =>
        CommandsOf(Roles.PermissionsOfKey(Scopes)).Select(command => command.Name).ShouldBe(["CaptureEvents"]);

    private const int HelpersMax = 6;

    private static readonly string[] Scopes = [ApiKey.ReportScope, ApiKey.ReadScope];

    private static IEnumerable<Type> CommandsOf(FrozenSet<string> permissions) =>
        Requests(Program)
            .Where(request => request.GetInterfaces().Any(IsCommand))
            .Where(request => RequestAccess.Of(request).Permission is { } permission && permissions.Contains(permission));

    private static bool IsCommand(Type type) =>
        type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(ICommand<>) || type.GetGenericTypeDefinition() == typeof(ILongCommand<>));

    private static IEnumerable<string> Silent(Assembly[] assemblies) =>
        Requests(assemblies)
            .Where(request =>
            {
                try
                {
                    RequestAccess.Of(request);
                    return false;
                }
                catch (InvalidOperationException)
                {
                    return true;
                }
            })
            .Select(request => request.Name);

    private static IEnumerable<string> OpenHandlers(Assembly[] assemblies) =>
        Handlers(assemblies).Where(type => type.IsVisible || !type.IsSealed).Select(type => type.Name);

    private static IEnumerable<Type> Requests(Assembly[] assemblies) =>
        assemblies
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ITepatRequest)));

    private static IEnumerable<Type> Handlers(Assembly[] assemblies) =>
        assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsClass && type.GetInterfaces().Any(IsHandler));

    private static bool IsHandler(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IRequestHandler<,>);
}
