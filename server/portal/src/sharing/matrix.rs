//! The matrix that holds: the imported one, else the illustrative one that ships.

use std::sync::Arc;

use domain::rights::sharing::{Matrix, MatrixError};
use sqlx::AnyConnection;

use crate::store::meta;
use crate::{Error, Portal};

/// Name of the imported matrix in `meta`.
const NAME: &str = "matrix";

/// Imports a matrix in place of the one that held; gives its title. For the operator.
///
/// # Errors
/// The first line that is wrong, in words; or why it cannot be kept.
pub async fn import_matrix(portal: &Portal, text: &str) -> Result<Result<String, MatrixError>, Error> {
    let matrix = match Matrix::parse(text) {
        Ok(matrix) => matrix,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let mut tx = portal.store().write().await?;
    meta::put(&mut tx, NAME, text.as_bytes()).await?;
    tx.commit().await?;
    Ok(Ok(matrix.title))
}

/// The matrix that holds.
pub(crate) async fn matrix(conn: &mut AnyConnection) -> Result<Arc<Matrix>, Error> {
    let damaged = Error::Corrupt("the matrix of professions");
    let parsed = match meta::get(conn, NAME).await? {
        Some(bytes) => {
            Matrix::parse(std::str::from_utf8(&bytes).map_err(|_| Error::Corrupt("the matrix of professions"))?)
        }
        None => Matrix::parse(Matrix::ILLUSTRATIVE),
    };
    parsed.map(Arc::new).map_err(|_| damaged)
}
