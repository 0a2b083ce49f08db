//! A ZIP file that is sent while it is written.

use std::{
    io::{self, Write},
    mem,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::civil::DateTime;
use zip::{
    CompressionMethod, ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// What was written and not sent yet, shared with the writer of the ZIP.
#[derive(Clone, Default)]
struct Pending(Arc<Mutex<Vec<u8>>>);

impl Pending {
    fn take(&self) -> Vec<u8> {
        mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The archive.
pub(super) struct Archive {
    writer: ZipWriter<StreamWriter<Pending>>,
    pending: Pending,
    options: SimpleFileOptions,
}

impl Archive {
    /// An archive whose files bear this date.
    pub(super) fn new(made: DateTime) -> Self {
        let pending = Pending::default();
        let unsigned = |part: i8| part.unsigned_abs();
        let (day, time) = (made.date(), made.time());
        let modified = zip::DateTime::from_date_and_time(
            day.year().unsigned_abs(),
            unsigned(day.month()),
            unsigned(day.day()),
            unsigned(time.hour()),
            unsigned(time.minute()),
            unsigned(time.second()),
        );
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(modified.unwrap_or_default());
        Self { writer: ZipWriter::new_stream(pending.clone()), pending, options }
    }

    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        self.writer.start_file(name, self.options).map_err(io::Error::other)?;
        self.writer.write_all(bytes)
    }

    /// Begins a file whose content comes in pieces and may pass 4 GB.
    pub(super) fn begin(&mut self, name: &str) -> io::Result<()> {
        self.writer.start_file(name, self.options.large_file(true)).map_err(io::Error::other)
    }

    /// Goes on with the file that was begun.
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writer.write_all(bytes)
    }

    /// Writes the directory, and gives the last bytes.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        let Self { writer, pending, .. } = self;
        writer.finish().map_err(io::Error::other)?;
        Ok(pending.take())
    }

    /// Takes what is to be sent.
    pub(super) fn take(&mut self) -> Vec<u8> {
        self.pending.take()
    }
}
