using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SScIld.Web.Tests.Features.Api;

/// <summary>A body that is much too large, over a real socket: the contract's rejection, and never a broken connection.</summary>
public sealed class HundredMegabytesTests
{
    // What announces its size is refused before it is sent; what does not is read to its end, as far as the server's own limit.
    [Theory]
    [InlineData(100, true)]
    [InlineData(8, false)]
    public async Task Post_WhetherTheLengthIsSaidOrNot_IsRefusedAsTooLarge(int megabytes, bool saysItsLength)
    {
        await using var app = new App();
        app.UseKestrel(0);
        app.StartServer();
        using var patient = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        using var client = new HttpClient(patient) { BaseAddress = app.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var body = new Blanks((long)megabytes << 20, saysItsLength);

        using var answer = await client.PostAsync(new Uri("/api/v1/assessments", UriKind.Relative), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var rejection = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        rejection.RootElement.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("too-large");
    }

    /// <summary>So many blanks, none of them held in memory.</summary>
    private sealed class Blanks : HttpContent
    {
        private readonly long _length;
        private readonly bool _saysItsLength;

        public Blanks(long length, bool saysItsLength)
        {
            _length = length;
            _saysItsLength = saysItsLength;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[1 << 16];
            piece.AsSpan().Fill((byte)' ');
            for (long written = 0; written < _length; written += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return _saysItsLength;
        }
    }
}
