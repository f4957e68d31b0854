<?php echo 'Thank you for your order of ' . htmlspecialchars($_POST['tea']);
