using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace SScIld.Web.Tests.Features.Api;

/// <summary>A body a hundred times too large, over a real socket: the contract's rejection, and never a broken connection.</summary>
public sealed class HundredMegabytesTests
{
    private const long Length = 100L << 20;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_WhetherTheLengthIsSaidOrNot_IsRefusedAsTooLarge(bool saysItsLength)
    {
        await using var app = new App();
        app.UseKestrel(0);
        app.StartServer();
        using var client = new HttpClient { BaseAddress = app.ClientOptions.BaseAddress };
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var body = new Blanks(saysItsLength ? Length : null);

        using var answer = await client.PostAsync(new Uri("/api/v1/assessments", UriKind.Relative), body);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        using var rejection = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync());
        rejection.RootElement.GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("too-large");
    }

    /// <summary>Blanks without end, or as many as are announced; none of them is held in memory.</summary>
    private sealed class Blanks : HttpContent
    {
        private readonly long? _announced;

        public Blanks(long? announced)
        {
            _announced = announced;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var piece = new byte[1 << 16];
            piece.AsSpan().Fill((byte)' ');
            for (long written = 0; written < Length; written += piece.Length)
            {
                await stream.WriteAsync(piece);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _announced ?? 0;
            return _announced is not null;
        }
    }
}
