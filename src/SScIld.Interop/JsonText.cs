using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SScIld.Interop;

/// <summary>
/// JSON as it grows, in a buffer that is used again and again. Ready-made pieces are copied, only what is the patient's own
/// is encoded. What is written is compact, in UTF-8, with nothing escaped that need not be.
/// </summary>
public sealed class JsonText
{
    private const int SmallestBuffer = 4096;

    // Three bytes hold any UTF-16 unit; an escaped control character takes six.
    private const int BytesPerPlainUnit = 3;
    private const int BytesPerEscapedUnit = 6;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    private byte[] _bytes = new byte[SmallestBuffer];
    private int _length;

    /// <summary>What has been written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>What has been written; valid until more is.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>Begins anew, in the same buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Ends a line.</summary>
    internal void LineEnd() => Raw("\n"u8);

    // An assessment is made of thousands of small pieces: this is where its time goes.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Raw(ReadOnlySpan<byte> piece)
    {
        var length = _length;
        if (_bytes.Length - length < piece.Length)
        {
            Grow(piece.Length);
        }

        piece.CopyTo(_bytes.AsSpan(length));
        _length = length + piece.Length;
    }

    internal void Text(string? text)
    {
        if (text is null)
        {
            Raw("null"u8);
            return;
        }

        var plain = text.AsSpan().IndexOfAny(Escaped) < 0;
        var room = Room((text.Length * (plain ? BytesPerPlainUnit : BytesPerEscapedUnit)) + 2);
        room[0] = (byte)'"';
        var length = 1 + (plain ? Encoding.UTF8.GetBytes(text, room[1..]) : EscapeInto(room[1..], text));
        room[length] = (byte)'"';
        _length += length + 1;
    }

    /// <summary>A member whose value is a text.</summary>
    /// <param name="name">What stands before the value, brackets and commas included.</param>
    /// <param name="value">The value.</param>
    internal void Member(ReadOnlySpan<byte> name, string? value)
    {
        Raw(name);
        Text(value);
    }

    /// <summary>A member whose value is yes, no or unknown.</summary>
    internal void Member(ReadOnlySpan<byte> name, bool? value)
    {
        Raw(name);
        Flag(value);
    }

    /// <summary>A list, entry by entry.</summary>
    /// <param name="name">What stands before the first entry, brackets and commas included.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="write">Writes one entry.</param>
    internal void List<T>(ReadOnlySpan<byte> name, ImmutableArray<T> entries, Action<T, JsonText> write)
    {
        Raw(name);
        foreach (var entry in entries)
        {
            write(entry, this);
            Raw(","u8);
        }

        Close(']');
    }

    /// <summary>A list of texts.</summary>
    internal void List(ReadOnlySpan<byte> name, ImmutableArray<string> entries) => List(name, entries, static (entry, text) => text.Text(entry));

    internal void Flag(bool? value) => Raw(value switch { true => "true"u8, false => "false"u8, null => "null"u8 });

    internal void Integer(int value)
    {
        value.TryFormat(Room(11), out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        _length += length;
    }

    /// <summary>A number with so many decimals at most, half away from zero, without trailing zeros.</summary>
    internal void Number(decimal value, int decimals)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Round(value, decimals, MidpointRounding.AwayFromZero), parts);
        var digits = ((UInt128)(uint)parts[2] << 64) | ((ulong)(uint)parts[1] << 32) | (uint)parts[0];
        var scale = (parts[3] >> 16) & 0xFF;
        if (digits > ulong.MaxValue)
        {
            LongNumber(value, decimals);
            return;
        }

        Digits((ulong)digits, scale, negative: parts[3] < 0);
    }

    /// <summary>A day as "2026-11-20".</summary>
    internal void Day(DateOnly day)
    {
        var (year, month, date) = day;
        var room = Room(12);
        room[0] = (byte)'"';
        TwoDigits(room[1..], year / 100);
        TwoDigits(room[3..], year % 100);
        room[5] = (byte)'-';
        TwoDigits(room[6..], month);
        room[8] = (byte)'-';
        TwoDigits(room[9..], date);
        room[11] = (byte)'"';
        _length += 12;
    }

    /// <summary>Ends a list or an object whose members each wrote a comma behind themselves.</summary>
    internal void Close(char bracket)
    {
        if (_bytes[_length - 1] == ',')
        {
            _length--;
        }

        Room(1)[0] = (byte)bracket;
        _length++;
    }

    internal byte[] ToArray() => Written.ToArray();

    private void Digits(ulong digits, int scale, bool negative)
    {
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        // Written from the last digit to the first; at least one stands before the point.
        Span<byte> text = stackalloc byte[24];
        var start = text.Length;
        for (var written = 0; digits > 0 || written <= scale; written++)
        {
            if (written == scale && scale > 0)
            {
                text[--start] = (byte)'.';
            }

            text[--start] = (byte)('0' + (digits % 10));
            digits /= 10;
        }

        if (negative && text[start..].ContainsAnyInRange((byte)'1', (byte)'9'))
        {
            text[--start] = (byte)'-';
        }

        Raw(text[start..]);
    }

    private void LongNumber(decimal value, int decimals)
    {
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
        rounded.TryFormat(Room(32), out var length, provider: System.Globalization.CultureInfo.InvariantCulture);
        _length += length;
    }

    private static void TwoDigits(Span<byte> room, int value)
    {
        room[0] = (byte)('0' + (value / 10));
        room[1] = (byte)('0' + (value % 10));
    }

    private static int EscapeInto(Span<byte> room, string text)
    {
        var length = 0;
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var next = rest.IndexOfAny(Escaped);
            length += Encoding.UTF8.GetBytes(next < 0 ? rest : rest[..next], room[length..]);
            if (next < 0)
            {
                break;
            }

            length += EscapeInto(room[length..], rest[next]);
            rest = rest[(next + 1)..];
        }

        return length;
    }

    private static int EscapeInto(Span<byte> room, char character)
    {
        ReadOnlySpan<byte> hexadecimal = "0123456789abcdef"u8;
        room[0] = (byte)'\\';
        room[1] = character switch
        {
            '"' or '\\' => (byte)character,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        if (room[1] != 'u')
        {
            return 2;
        }

        Debug.Assert(character < ' ', "Only control characters are written by their number.");
        "00"u8.CopyTo(room[2..]);
        room[4] = hexadecimal[character >> 4];
        room[5] = hexadecimal[character & 0xF];
        return BytesPerEscapedUnit;
    }

    private Span<byte> Room(int size)
    {
        if (_bytes.Length - _length < size)
        {
            Grow(size);
        }

        return _bytes.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int size) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + size));
}
