//! The encodings that an RTF names by the number of a code page or of a Windows character set.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// Code page 850 from 0x80 on: the DOS of Western Europe. Page 437 has the same French letters.
const DOS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// How the bytes of text are to be read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Charset {
    Known(&'static Encoding),
    Dos,
}

impl Charset {
    pub(super) const DEFAULT: Self = Self::Known(WINDOWS_1252);
    pub(super) const MAC: Self = Self::Known(MACINTOSH);

    /// By code page: `\ansicpg1252`.
    pub(super) fn of_page(page: i32) -> Self {
        let label: &[u8] = match page {
            437 | 850 => return Self::Dos,
            874 => b"windows-874",
            932 => b"shift_jis",
            936 => b"gbk",
            949 => b"euc-kr",
            950 => b"big5",
            1250 => b"windows-1250",
            1251 => b"windows-1251",
            1253 => b"windows-1253",
            1254 => b"windows-1254",
            1255 => b"windows-1255",
            1256 => b"windows-1256",
            1257 => b"windows-1257",
            1258 => b"windows-1258",
            10000 => b"macintosh",
            65001 => b"utf-8",
            _ => b"windows-1252",
        };
        Encoding::for_label(label).map_or(Self::DEFAULT, Self::Known)
    }

    /// By the character set of a font: `\fcharset238`. `None` for 1, which says nothing.
    pub(super) fn of_font(set: i32) -> Option<Self> {
        Some(match set {
            1 => return None,
            77 => Self::MAC,
            128 => Self::of_page(932),
            129 => Self::of_page(949),
            134 => Self::of_page(936),
            136 => Self::of_page(950),
            161 => Self::of_page(1253),
            162 => Self::of_page(1254),
            163 => Self::of_page(1258),
            177 => Self::of_page(1255),
            178 => Self::of_page(1256),
            186 => Self::of_page(1257),
            204 => Self::of_page(1251),
            222 => Self::of_page(874),
            238 => Self::of_page(1250),
            254 => Self::of_page(437),
            255 => Self::Dos,
            _ => Self::DEFAULT,
        })
    }

    pub(super) fn decode(self, bytes: &[u8], text: &mut String) {
        match self {
            Self::Known(encoding) => text.push_str(&encoding.decode_without_bom_handling(bytes).0),
            Self::Dos => text.extend(bytes.iter().map(|byte| match byte {
                0..=0x7f => char::from(*byte),
                high => DOS.chars().nth(usize::from(high - 0x80)).unwrap_or(' '),
            })),
        }
    }
}
