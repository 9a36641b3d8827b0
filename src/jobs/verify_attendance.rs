//! Once a day: all attendance worked out again from evidence and rulings, and compared with what is stored.

use crate::app::{App, AttendanceProof};
use crate::attendance;

/// Works it out and keeps the result for `/healthz` and the metrics; changes nothing.
pub async fn verify_attendance(app: &App) {
    match app.db.read(attendance::recompute_all).await {
        Ok(again) => {
            let proof = AttendanceProof { at: app.now(), looked_at: again.looked_at, differ: again.differences.len() };
            if proof.differ > 0 {
                tracing::error!(differ = proof.differ, "attendance differs from what evidence comes to: run attendance verify");
            }
            app.keep_proof(proof);
        }
        Err(error) => tracing::warn!(%error, "attendance could not be worked out again"),
    }
}
