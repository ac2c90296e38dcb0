using System.Net;
using Tepat.Domain.Procurement.Webhooks;

namespace Tepat.Domain.Tests.Procurement;

/// <summary>A webhook is no way into the network in which the program stands.</summary>
public sealed class WebhookAddressTests
{
    [TestCase("https://cetak.example/tepat")]
    [TestCase("https://cetak.example:8443/tepat?key=1")]
    [TestCase("https://203.0.113.9/")]
    public void Https_on_a_usual_port_is_read(string address) =>
        WebhookAddress.Parse(address, mayBeLocal: false).Value.ShouldBe(new Uri(address));

    [TestCase(null, "webhook.address_malformed")]
    [TestCase("", "webhook.address_malformed")]
    [TestCase("cetak.example/tepat", "webhook.address_malformed")]
    [TestCase("https://", "webhook.address_malformed")]
    [TestCase("https://cetak.example/#part", "webhook.address_malformed")]
    [TestCase("http://cetak.example/", "webhook.not_https")]
    [TestCase("http://127.0.0.1:5000/", "webhook.not_https")]
    [TestCase("ftp://cetak.example/", "webhook.not_https")]
    [TestCase("file:///etc/passwd", "webhook.not_https")]
    [TestCase("gopher://cetak.example:443/", "webhook.not_https")]
    [TestCase("https://user:secret@cetak.example/", "webhook.user_info")]
    [TestCase("https://cetak.example@10.0.0.1/", "webhook.user_info")]
    [TestCase("https://cetak.example:22/", "webhook.port_not_allowed")]
    [TestCase("https://cetak.example:80/", "webhook.port_not_allowed")]
    [TestCase("https://cetak.example:6379/", "webhook.port_not_allowed")]
    public void Anything_else_is_refused_by_name(string? address, string code)
    {
        var error = WebhookAddress.Parse(address, mayBeLocal: false).Errors[0];

        (error.Code, error.Field).ShouldBe((code, "address"));
    }

    [Test]
    public void Address_has_an_end() =>
        WebhookAddress.Parse($"https://cetak.example/{new string('a', 500)}", mayBeLocal: false).IsSuccess.ShouldBeFalse();

    [Test]
    public void In_development_a_receiver_on_this_machine_is_read() =>
        WebhookAddress.Parse("http://127.0.0.1:5000/hook", mayBeLocal: true).IsSuccess.ShouldBeTrue();

    [TestCase("8.8.8.8")]
    [TestCase("1.1.1.1")]
    [TestCase("172.15.255.255")]
    [TestCase("172.32.0.0")]
    [TestCase("100.63.255.255")]
    [TestCase("100.128.0.0")]
    [TestCase("192.167.255.255")]
    [TestCase("223.255.255.255")]
    [TestCase("2606:4700:4700::1111")]
    [TestCase("2400:cb00::1")]
    public void Public_address_may_be_called(string address) => WebhookAddress.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();

    [TestCase("0.0.0.0", Description = "this host")]
    [TestCase("10.0.0.1", Description = "private")]
    [TestCase("172.16.0.1", Description = "private")]
    [TestCase("172.31.255.255", Description = "private")]
    [TestCase("192.168.1.1", Description = "private")]
    [TestCase("100.64.0.1", Description = "carrier")]
    [TestCase("100.127.255.255", Description = "carrier")]
    [TestCase("127.0.0.1", Description = "loopback")]
    [TestCase("127.255.255.254", Description = "loopback")]
    [TestCase("169.254.169.254", Description = "link-local: metadata of clouds")]
    [TestCase("192.0.0.8", Description = "protocols")]
    [TestCase("198.18.0.1", Description = "benchmarks")]
    [TestCase("192.0.2.1", Description = "documentation")]
    [TestCase("198.51.100.1", Description = "documentation")]
    [TestCase("203.0.113.9", Description = "documentation")]
    [TestCase("224.0.0.1", Description = "multicast")]
    [TestCase("239.255.255.255", Description = "multicast")]
    [TestCase("240.0.0.1", Description = "reserved")]
    [TestCase("255.255.255.255", Description = "broadcast")]
    [TestCase("::", Description = "unspecified")]
    [TestCase("::1", Description = "loopback")]
    [TestCase("::ffff:127.0.0.1", Description = "IPv4-mapped")]
    [TestCase("::ffff:8.8.8.8", Description = "IPv4-mapped, whatever it carries")]
    [TestCase("::8.8.8.8", Description = "IPv4-compatible")]
    [TestCase("64:ff9b::a00:1", Description = "NAT64 to 10.0.0.1")]
    [TestCase("fc00::1", Description = "unique local")]
    [TestCase("fd12:3456:789a::1", Description = "unique local")]
    [TestCase("fe80::1", Description = "link-local")]
    [TestCase("fe80::1%1", Description = "link-local with a zone")]
    [TestCase("fec0::1", Description = "site-local")]
    [TestCase("ff02::1", Description = "multicast")]
    [TestCase("2001::1", Description = "Teredo")]
    [TestCase("2001:db8::1", Description = "documentation")]
    [TestCase("2002:a00:1::1", Description = "6to4 of 10.0.0.1")]
    public void Address_of_another_network_may_not(string address) => WebhookAddress.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();
}
